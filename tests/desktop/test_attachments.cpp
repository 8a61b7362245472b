// Attachments are shown, copied and opened only if they are unchanged.

#include "desktop/files_scene.h"
#include "panel/attachment_model.h"
#include "panel/digests_dialog.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QImage>
#include <QLineEdit>
#include <QListView>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QScopeGuard>
#include <QStringEncoder>

using namespace desktop;
using namespace tests;

namespace {

// A stand-in for other programs: keeps the files that they were asked to open.
class OtherPrograms : public QObject
{
    Q_OBJECT

public:
    OtherPrograms() { QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "open"); }
    ~OtherPrograms() override { QDesktopServices::unsetUrlHandler(QStringLiteral("file")); }

    QStringList opened;

public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url.toLocalFile()); }
};

QByteArray pngBytes()
{
    QImage image(40, 30, QImage::Format_RGB32);
    image.fill(Qt::darkCyan);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

QLineEdit *retyped(QLineEdit *line)
{
    line->clear();
    return line;
}

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTamperedFileIsNotShownAndBothDigestsAreReported()
    {
        FilesScene scene;
        OtherPrograms programs;
        const auto attached = scene.fixture.registry().attach(
            scene.number, QStringLiteral("note.txt"), "meet at nine");
        overwriteByte(scene.fixture.registry().pathOf(attached), 3);
        QFile stored(scene.fixture.registry().pathOf(attached));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QString found = sha256(stored.readAll());

        scene.showFiles();
        QVERIFY(scene.fixture.text("preview_words").contains(attached.sha256));
        QVERIFY(scene.fixture.text("preview_words").contains(found));
        QVERIFY(scene.fixture.find<QPlainTextEdit>("preview_text")->toPlainText().isEmpty());

        scene.fixture.press("open_elsewhere");
        const QString stated = scene.fixture.find<QMessageBox>("error_box")->text();
        QVERIFY(stated.contains(attached.sha256) && stated.contains(found));
        QVERIFY(programs.opened.isEmpty());
    }

    void aMissingFileIsSaid()
    {
        FilesScene scene;
        const auto attached = scene.fixture.registry().attach(
            scene.number, QStringLiteral("note.txt"), "meet at nine");
        QVERIFY(QFile::remove(scene.fixture.registry().pathOf(attached)));

        scene.showFiles();

        QVERIFY(scene.fixture.text("preview_words").contains(QStringLiteral("missing")));
    }

    void anotherProgramGetsACheckedCopyThatGoesWithTheLock_data()
    {
        QTest::addColumn<bool>("isInMemory"); // the system has a folder for that
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("in memory, locked") << true << QByteArray("lock");
        QTest::newRow("in memory, closed") << true << QByteArray("close_registry");
        QTest::newRow("on disk, locked") << false << QByteArray("lock");
        QTest::newRow("on disk, closed") << false << QByteArray("close_registry");
    }

    void anotherProgramGetsACheckedCopyThatGoesWithTheLock()
    {
        QFETCH(bool, isInMemory);
        QFETCH(QByteArray, command);
        const QTemporaryDir runtime;
        const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
        const auto restore = qScopeGuard([&] { qputenv("XDG_RUNTIME_DIR", before); });
        qputenv("XDG_RUNTIME_DIR", isInMemory ? runtime.path().toLocal8Bit() : "/nowhere");
        FilesScene scene;
        OtherPrograms programs;
        const auto attached = scene.fixture.registry().attach(
            scene.number, QStringLiteral("../seal.jpg"), "photograph");
        scene.showFiles();

        scene.fixture.press("open_elsewhere");
        QCOMPARE(programs.opened.size(), 1);
        QFile copy(programs.opened.front());
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("photograph"));
        QVERIFY(programs.opened.front() != scene.fixture.registry().pathOf(attached));
        QVERIFY(programs.opened.front().endsWith(QStringLiteral("/seal.jpg")));
        QCOMPARE(programs.opened.front().startsWith(runtime.path()), isInMemory);
        const QString folder = QFileInfo(copy).absolutePath();
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(folder) & others));
        QVERIFY(!(copy.permissions() & (others | QFile::WriteOwner)));

        scene.fixture.give(command.constData());
        QVERIFY(!QFile::exists(folder));
    }

    void aProgramIsNotOpened()
    {
        FilesScene scene;
        OtherPrograms programs;
        scene.fixture.registry().attach(scene.number, QStringLiteral("holiday.desktop"),
                                        "[Desktop Entry]\nType=Application\nExec=rm -r /\n");
        scene.showFiles();

        scene.fixture.press("open_elsewhere");

        QVERIFY(programs.opened.isEmpty());
        QVERIFY(scene.fixture.isOpen("error_box"));
    }

    void aCopyIsSavedAndNothingIsReplaced()
    {
        FilesScene scene;
        scene.fixture.registry().attach(scene.number, QStringLiteral("note.txt"), "meet at nine");
        const QString target = scene.fixture.registry().path(QStringLiteral("copy.txt"));
        scene.showFiles();

        scene.fixture.press("save_copy");
        typeAndEnter(retyped(scene.fixture.find<QLineEdit>("copy_path")), target);
        scene.fixture.settle();
        QFile copy(target);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("meet at nine"));
        QVERIFY(!scene.fixture.isOpen("save_copy_dialog"));

        writeFile(target, "something else");
        scene.fixture.press("save_copy");
        typeAndEnter(retyped(scene.fixture.find<QLineEdit>("copy_path")), target);
        scene.fixture.settle();
        QVERIFY(scene.fixture.isOpen("save_copy_dialog"));
        QCOMPARE(QFileInfo(target).size(), qint64(14));
    }

    void textsAreShownInTheEncodingsThatAreMet()
    {
        FilesScene scene;
        QStringEncoder gb18030("GB18030");
        scene.fixture.registry().attach(scene.number, QStringLiteral("script.txt"),
                                        gb18030(QStringLiteral("您好\u202e，<b>刷单</b>")));

        scene.showFiles();

        QCOMPARE(scene.fixture.find<QPlainTextEdit>("preview_text")->toPlainText(),
                 QStringLiteral("您好\\u{202e}，<b>刷单</b>"));
    }

    void aLineOfAMegabyteIsShownInPieces()
    {
        FilesScene scene;
        scene.fixture.registry().attach(scene.number, QStringLiteral("chat.json"),
                                        QByteArray(1'500'000, 'a'));

        scene.showFiles();

        const QString text = scene.fixture.find<QPlainTextEdit>("preview_text")->toPlainText();
        QVERIFY(text.contains(QStringLiteral("first megabyte")));
        QVERIFY(text.section(u'\n', 0, 0).size() < 10'000);
    }

    void thumbnailsAreMadeFromWhatWasChecked()
    {
        FilesScene scene;
        const auto good =
            scene.fixture.registry().attach(scene.number, QStringLiteral("good.png"), pngBytes());
        const auto bad = scene.fixture.registry().attach(scene.number, QStringLiteral("bad.png"),
                                                         pngBytes() + "x");
        overwriteByte(scene.fixture.registry().pathOf(bad), 50);
        scene.showFiles();
        auto *model = scene.fixture.find<QListView>("attachment_list")->model();
        QAbstractItemModelTester tester(model);
        const auto picture = [&](int row) {
            return model->index(row, 0).data(Qt::DecorationRole).value<QPixmap>();
        };

        picture(0);
        picture(1);
        scene.fixture.settle();

        QVERIFY(!picture(0).isNull());
        QVERIFY(picture(1).isNull());
        QVERIFY(
            model->index(1, 0).data(AttachmentModel::FaultRole).toString().contains(bad.sha256));
    }

    void spaceShowsItBig()
    {
        FilesScene scene;
        scene.fixture.registry().attach(scene.number, QStringLiteral("good.png"), pngBytes());
        scene.showFiles();

        QTest::keyClick(scene.fixture.find<QListView>("attachment_list"), Qt::Key_Space);
        scene.fixture.settle();
        QVERIFY(scene.fixture.isOpen("big_preview"));

        QTest::keyClick(scene.fixture.find<QDialog>("big_preview"), Qt::Key_Escape);
        scene.fixture.settle();
        QVERIFY(!scene.fixture.isOpen("big_preview"));
    }

    void digestsAreCopiedAsSha256sumTakesThem()
    {
        FilesScene scene;
        scene.fixture.registry().attach(scene.number, QStringLiteral("a.txt"), "a");
        scene.fixture.registry().attach(scene.number, QStringLiteral("b.txt"), "b");
        scene.showFiles();
        scene.fixture.press("show_digests");

        scene.fixture.press("copy_all_checksums");

        QCOMPARE(QGuiApplication::clipboard()->text(),
                 sha256("a") + QStringLiteral("  a.txt\n") + sha256("b")
                     + QStringLiteral("  b.txt\n"));
    }
};

QTEST_MAIN(TestAttachments)
#include "test_attachments.moc"
