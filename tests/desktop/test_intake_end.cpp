// A batch intake that is closed, locked or killed in the middle loses nothing that was
// acknowledged, and asks about what is not decided.

#include "desktop/intake_night.h"
#include "support/patience.h"

#include <QProcess>
#include <QPushButton>
#include <QSettings>

#include <cstdio>

using namespace desktop;
using namespace tests;

namespace {

const auto childArgument = "--scan-until-killed";

// In a process of its own: scans, and says what was acknowledged, until somebody kills it.
int scanUntilKilled(const QString &folder, const QString &settings)
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, settings);
    Application application(machine());
    application.show();
    application.openRegistry(folder);
    application.workplace().signIn(firstOfficer, password, &application,
                                   [](const Result<void> &) {});
    application.workplace().jobs().wait();
    application.window().desk().commands().action("batch_intake")->trigger();
    auto *window = application.window().findChild<QWidget *>(QStringLiteral("batch_window"));
    auto *line = window->findChild<QLineEdit *>(QStringLiteral("scan_line"));
    auto *list = qobject_cast<IntakeList *>(
        window->findChild<QTableView *>(QStringLiteral("intake_list"))->model());
    QObject::connect(list, &QAbstractItemModel::dataChanged, list,
                     [list](const QModelIndex &index) {
                         if (const auto *entry = list->at(index.row());
                             entry && !entry->exhibitNumber.isEmpty()) {
                             std::printf("%s\n", qPrintable(entry->exhibitNumber));
                             std::fflush(stdout);
                         }
                     });
    for (int n = 0;; ++n) {
        QTest::keyClicks(line, imei(n));
        QTest::keyClick(line, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
}

} // namespace

class TestIntakeEnd : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closingWithAnOpenQuestionIsAsked()
    {
        IntakeNight night;
        night.scan(withWrongDigit(imei(2)));

        QVERIFY(!night.fixture.window().close());
        QVERIFY(night.fixture.workplace().isOpen());
        night.fixture.find<QPushButton>("leave_all_the_same")->click();
        night.fixture.settle();

        QVERIFY(!night.fixture.workplace().isOpen());
    }

    void aLockInTheMiddleHidesEverythingAndLosesNothing()
    {
        IntakeNight night;
        night.scan(imei(1));
        night.scan(withWrongDigit(imei(2)));

        night.fixture.workplace().lock();
        night.fixture.settle();
        QVERIFY(!night.fixture.find<QWidget>("batch_window")->isVisible());
        QCOMPARE(night.fixture.items().size(), std::size_t(1));

        night.fixture.signIn(secondOfficer);
        QVERIFY(!night.fixture.find<QWidget>("batch_window")->isVisible()); // it is not hers
        night.fixture.workplace().lock();
        night.fixture.signIn();

        QVERIFY(night.fixture.find<QWidget>("batch_window")->isVisible());
        QCOMPARE(night.list().count(IntakeEntry::State::Held), 1);
    }

    void closingTheProgramInTheMiddleLosesNothingThatWasAcknowledged()
    {
        IntakeNight night;
        for (int n = 0; n < 20; ++n)
            night.scan(imei(n));
        while (night.list().count(IntakeEntry::State::OnDisk) < 3)
            QCoreApplication::processEvents();
        const QStringList acknowledged = night.list().numbers();

        night.fixture.window().close();
        night.fixture.settle();
        night.fixture.registry().reopen();

        for (const QString &number : acknowledged)
            QCOMPARE(night.item(number).exhibitNumber, number);
        QVERIFY(night.fixture.registry().verify().faults.empty());
    }

    void killingTheProgramInTheMiddleLosesNothingThatWasAcknowledged()
    {
        TempRegistry registry;
        const QTemporaryDir settings;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QLatin1String(childArgument), registry.folder(), settings.path()});
        QByteArray said;
        while (said.count('\n') < 15 && child.waitForReadyRead(patienceMs))
            said += child.readAllStandardOutput();
        child.kill();
        child.waitForFinished(patienceMs);
        said += child.readAllStandardOutput();
        const auto acknowledged = said.left(said.lastIndexOf('\n')).split('\n');
        QVERIFY(acknowledged.size() >= 15);

        registry.reopen();

        for (const QByteArray &number : acknowledged)
            QCOMPARE(registry.item(QString::fromLatin1(number)).exhibitNumber,
                     QString::fromLatin1(number));
        // The child runs by the machine's clock, long after the registry's last checkpoint and
        // the clock of the test, and is killed before it makes another.
        const QStringList ofTheClock{QStringLiteral("checkpoint_old"),
                                     QStringLiteral("clock_ahead")};
        for (const auto &fault : registry.verify().faults)
            QVERIFY2(ofTheClock.contains(fault.code), qPrintable(fault.code));
    }

    void theEndIsSeenHoweverLowTheWindowIs()
    {
        IntakeNight night;
        auto *window = night.fixture.find<QWidget>("batch_window");
        auto *finish = night.fixture.find<QPushButton>("finish_intake");

        window->resize(900, 360);
        night.fixture.settle();

        QVERIFY(window->height() <= 360);
        const auto seen = finish->visibleRegion().boundingRect();
        QCOMPARE(seen, finish->rect());
        QVERIFY(window->rect().contains(QRect(finish->mapTo(window, QPoint()), finish->size())));
    }

    void theSummaryAndTheEndWaitForWhatIsNotDecided()
    {
        IntakeNight night;
        night.scan(withWrongDigit(imei(2)));
        auto *finish = night.fixture.find<QPushButton>("finish_intake");

        finish->click();
        QVERIFY(night.fixture.find<QWidget>("batch_window")->isVisible());

        night.line()->setFocus();
        night.key(Qt::Key_Escape);
        finish->click();
        QVERIFY(!night.fixture.find<QWidget>("batch_window")->isVisible());
    }
};

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Sealbook"));
    QCoreApplication::setOrganizationName(QStringLiteral("sealbook"));
    const QStringList arguments = application.arguments();
    if (arguments.value(1) == QLatin1String(childArgument))
        return scanUntilKilled(arguments.value(2), arguments.value(3));
    TestIntakeEnd test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_intake_end.moc"
