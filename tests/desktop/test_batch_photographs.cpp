// BatchPhotographs: attaches new photographs in a camera's folder to the item scanned last, before
// and after sealing, or to all items of a tray.

#include "desktop/intake_night.h"
#include "intake/photographs_button.h"
#include "registry/attachment_table.h"

#include <QAction>
#include <QCheckBox>
#include <QSignalSpy>

using namespace desktop;
using namespace tests;

namespace {

struct CameraNight : IntakeNight {
    QTemporaryDir camera;
    PhotographsButton &button = *fixture.find<PhotographsButton>("batch_photographs");
    CameraFolder &folder = *fixture.find<QWidget>("batch_window")->findChild<CameraFolder *>();

    CameraNight()
    {
        take(QStringLiteral("old.jpg"), "was there before");
        folder.setInterval(20);
        button.watch(camera.path());
    }

    void take(const QString &name, const QByteArray &content)
    {
        QFile file(camera.filePath(name));
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no photograph");
        file.write(content);
    }

    // The name and stage of each photograph.
    QStringList photographsOf(const QString &number)
    {
        QStringList all;
        for (const auto &one : value(registry::AttachmentTable(fixture.registry().connection())
                                         .ofItem(item(number).id)))
            all.append(one.name.value_or(QString()) + u' ' + one.stage.value_or(QString()));
        return all;
    }

    QStringList numbers()
    {
        QStringList all;
        for (const auto &one : fixture.items())
            all.append(one.exhibitNumber);
        return all;
    }
};

} // namespace

class TestBatchPhotographs : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhotographGoesToTheItemScannedLast()
    {
        CameraNight night;
        night.fixture.find<QCheckBox>("seal_after_each")->setChecked(true);
        night.scan(imei(1));
        night.fixture.settle();
        const QString first = night.numbers().front();
        night.take(QStringLiteral("a.jpg"), "a");
        QTRY_COMPARE_WITH_TIMEOUT(night.photographsOf(first), QStringList{"a.jpg before_sealing"},
                                  patienceMs);

        night.scan(QStringLiteral("S-0001"));
        night.fixture.settle();
        night.take(QStringLiteral("b.jpg"), "b");
        QTRY_COMPARE_WITH_TIMEOUT(night.photographsOf(first).value(1),
                                  QStringLiteral("b.jpg after_sealing"), patienceMs);

        night.scan(imei(2));
        night.fixture.settle();
        night.take(QStringLiteral("c.jpg"), "c");
        QTRY_COMPARE_WITH_TIMEOUT(night.photographsOf(night.numbers().last()),
                                  QStringList{"c.jpg before_sealing"}, patienceMs);
        QCOMPARE(night.photographsOf(first).size(), 2);
        QTRY_VERIFY_WITH_TIMEOUT(night.stated().contains(QStringLiteral("c.jpg")), patienceMs);
    }

    void aWholeTrayIsPhotographedOnce()
    {
        CameraNight night;
        night.button.findChild<QAction *>(QStringLiteral("whole_tray"))->setChecked(true);
        for (int i = 1; i <= 3; ++i)
            night.scan(imei(i));
        night.fixture.settle();
        night.take(QStringLiteral("tray.jpg"), "tray");
        for (const QString &number : night.numbers())
            QTRY_COMPARE_WITH_TIMEOUT(night.photographsOf(number),
                                      QStringList{"tray.jpg before_sealing"}, patienceMs);

        night.scan(imei(4)); // another tray
        night.fixture.settle();
        night.take(QStringLiteral("next.jpg"), "next");
        QTRY_COMPARE_WITH_TIMEOUT(night.photographsOf(night.numbers().last()),
                                  QStringList{"next.jpg before_sealing"}, patienceMs);
        QCOMPARE(night.photographsOf(night.numbers().front()).size(), 1);
    }

    void aPhotographBeforeAnyScanIsSaidAndNotAttached()
    {
        CameraNight night;
        night.take(QStringLiteral("a.jpg"), "a");
        QTRY_VERIFY_WITH_TIMEOUT(night.stated().contains(QStringLiteral("a.jpg")), patienceMs);
        QVERIFY(night.fixture.items().empty());
    }

    void aPhotographIsTakenWhenItIsComplete()
    {
        CameraNight night;
        QSignalSpy arrived(&night.folder, &CameraFolder::arrived);
        night.folder.setInterval(3600'000); // it looks only when asked
        const auto look = [&] { QMetaObject::invokeMethod(&night.folder, "look"); };
        night.take(QStringLiteral("a.jpg"), "");
        look();
        night.take(QStringLiteral("a.jpg"), "half");
        look();
        night.take(QStringLiteral("a.jpg"), "half and whole");
        look();
        QCOMPARE(arrived.size(), 0);
        look();
        QCOMPARE(arrived.size(), 1);
        look();
        QCOMPARE(arrived.size(), 1);
    }

    void aFolderThatIsGoneIsSaid()
    {
        CameraNight night;
        QVERIFY(night.camera.remove());
        QTRY_VERIFY_WITH_TIMEOUT(night.stated().contains(night.camera.path()), patienceMs);
        QVERIFY(night.folder.folder().isEmpty());
    }
};

QTEST_MAIN(TestBatchPhotographs)
#include "test_batch_photographs.moc"
