// Attachments: looking at them only when they are what they were, and taking files in by a queue.

#include "attachments/attach_dialog.h"
#include "attachments/attach_queue.h"
#include "desktop/desk_fixture.h"
#include "panel/attachment_model.h"
#include "panel/digests_dialog.h"
#include "path_line.h"

#include <QAbstractItemModelTester>
#include <QBuffer>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QImage>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QStringEncoder>
#include <QTableView>

#include <unistd.h>

using namespace desktop;

namespace {

using Progress = AttachQueue::Progress;

// Stands in for other programs: keeps what they were asked to open.
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

struct Scene {
    tests::DeskFixture fixture;
    QString number = fixture.registry().addPhone();

    void showFiles()
    {
        fixture.desk().showItem(number);
        QTest::keyClick(&fixture.window(), Qt::Key_2, Qt::AltModifier);
        fixture.settle();
    }
    void press(const char *button)
    {
        fixture.find<QAbstractButton>(button)->click();
        fixture.settle();
    }
    QString text(const char *label) { return fixture.find<QLabel>(label)->text(); }

    void drop(const QStringList &paths)
    {
        Q_EMIT fixture.desk().filesDropped(number, paths);
        fixture.settle();
    }
    AttachQueue *queue()
    {
        return qobject_cast<AttachQueue *>(fixture.find<QTableView>("attach_queue")->model());
    }
    QString file(const QString &name, const QByteArray &content)
    {
        tests::writeFile(fixture.registry().path(name), content);
        return fixture.registry().path(name);
    }
    QStringList attached()
    {
        QStringList names;
        for (const auto &one :
             tests::value(registry::AttachmentTable(fixture.registry().connection())
                              .ofItem(fixture.registry().item(number).id)))
            names.append(one.name.value_or(QString()));
        return names;
    }
    bool isOpen(const char *dialog)
    {
        const auto tops = QApplication::topLevelWidgets();
        return std::any_of(tops.begin(), tops.end(), [&](const QWidget *top) {
            return top->objectName() == QLatin1String(dialog) && top->isVisible();
        });
    }
};

QLineEdit *retyped(QLineEdit *line)
{
    line->clear();
    return line;
}

QString sha256(const QByteArray &content)
{
    return QString::fromLatin1(crypto::sha256({content}).toHex());
}

} // namespace

class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTamperedFileIsNotShownAndBothDigestsAreTold()
    {
        Scene scene;
        OtherPrograms programs;
        const auto attached = scene.fixture.registry().attach(
            scene.number, QStringLiteral("note.txt"), "meet at nine");
        tests::overwriteByte(scene.fixture.registry().pathOf(attached), 3);
        QFile stored(scene.fixture.registry().pathOf(attached));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        const QString found = sha256(stored.readAll());

        scene.showFiles();
        QVERIFY(scene.text("preview_words").contains(attached.sha256));
        QVERIFY(scene.text("preview_words").contains(found));
        QVERIFY(scene.fixture.find<QPlainTextEdit>("preview_text")->toPlainText().isEmpty());

        scene.press("open_elsewhere");
        const QString told = scene.fixture.find<QMessageBox>("error_box")->text();
        QVERIFY(told.contains(attached.sha256) && told.contains(found));
        QVERIFY(programs.opened.isEmpty());
    }

    void aMissingFileIsSaid()
    {
        Scene scene;
        const auto attached = scene.fixture.registry().attach(
            scene.number, QStringLiteral("note.txt"), "meet at nine");
        QVERIFY(QFile::remove(scene.fixture.registry().pathOf(attached)));

        scene.showFiles();

        QVERIFY(scene.text("preview_words").contains(QStringLiteral("missing")));
    }

    void anotherProgramGetsACheckedCopyThatGoesWithTheLock()
    {
        Scene scene;
        OtherPrograms programs;
        const auto attached = scene.fixture.registry().attach(
            scene.number, QStringLiteral("../seal.jpg"), "photograph");
        scene.showFiles();

        scene.press("open_elsewhere");
        QCOMPARE(programs.opened.size(), 1);
        QFile copy(programs.opened.front());
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("photograph"));
        QVERIFY(programs.opened.front() != scene.fixture.registry().pathOf(attached));
        QVERIFY(programs.opened.front().endsWith(QStringLiteral("/seal.jpg")));

        scene.fixture.give("lock");
        QVERIFY(!QFile::exists(programs.opened.front()));
    }

    void aProgramIsNotOpened()
    {
        Scene scene;
        OtherPrograms programs;
        scene.fixture.registry().attach(scene.number, QStringLiteral("holiday.desktop"),
                                        "[Desktop Entry]\nType=Application\nExec=rm -r /\n");
        scene.showFiles();

        scene.press("open_elsewhere");

        QVERIFY(programs.opened.isEmpty());
        QVERIFY(scene.isOpen("error_box"));
    }

    void aCopyIsSavedAndNothingIsReplaced()
    {
        Scene scene;
        scene.fixture.registry().attach(scene.number, QStringLiteral("note.txt"), "meet at nine");
        const QString target = scene.fixture.registry().path(QStringLiteral("copy.txt"));
        scene.showFiles();

        scene.press("save_copy");
        tests::typeAndEnter(retyped(scene.fixture.find<QLineEdit>("copy_path")), target);
        scene.fixture.settle();
        QFile copy(target);
        QVERIFY(copy.open(QIODevice::ReadOnly));
        QCOMPARE(copy.readAll(), QByteArray("meet at nine"));
        QVERIFY(!scene.isOpen("save_copy_dialog"));

        tests::writeFile(target, "something else");
        scene.press("save_copy");
        tests::typeAndEnter(retyped(scene.fixture.find<QLineEdit>("copy_path")), target);
        scene.fixture.settle();
        QVERIFY(scene.isOpen("save_copy_dialog"));
        QCOMPARE(QFileInfo(target).size(), qint64(14));
    }

    void textsAreShownInTheEncodingsThatAreMet()
    {
        Scene scene;
        QStringEncoder gb18030("GB18030");
        scene.fixture.registry().attach(scene.number, QStringLiteral("script.txt"),
                                        gb18030(QStringLiteral("您好\u202e，<b>刷单</b>")));

        scene.showFiles();

        QCOMPARE(scene.fixture.find<QPlainTextEdit>("preview_text")->toPlainText(),
                 QStringLiteral("您好\\u{202e}，<b>刷单</b>"));
    }

    void aLineOfAMegabyteIsShownInPieces()
    {
        Scene scene;
        scene.fixture.registry().attach(scene.number, QStringLiteral("chat.json"),
                                        QByteArray(1'500'000, 'a'));

        scene.showFiles();

        const QString text = scene.fixture.find<QPlainTextEdit>("preview_text")->toPlainText();
        QVERIFY(text.contains(QStringLiteral("first megabyte")));
        QVERIFY(text.section(u'\n', 0, 0).size() < 10'000);
    }

    void thumbnailsAreMadeFromWhatWasChecked()
    {
        Scene scene;
        const auto good =
            scene.fixture.registry().attach(scene.number, QStringLiteral("good.png"), pngBytes());
        const auto bad = scene.fixture.registry().attach(scene.number, QStringLiteral("bad.png"),
                                                         pngBytes() + "x");
        tests::overwriteByte(scene.fixture.registry().pathOf(bad), 50);
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
        Scene scene;
        scene.fixture.registry().attach(scene.number, QStringLiteral("good.png"), pngBytes());
        scene.showFiles();

        QTest::keyClick(scene.fixture.find<QListView>("attachment_list"), Qt::Key_Space);
        scene.fixture.settle();
        QVERIFY(scene.isOpen("big_preview"));

        QTest::keyClick(scene.fixture.find<QDialog>("big_preview"), Qt::Key_Escape);
        scene.fixture.settle();
        QVERIFY(!scene.isOpen("big_preview"));
    }

    void digestsAreCopiedAsSha256sumTakesThem()
    {
        Scene scene;
        scene.fixture.registry().attach(scene.number, QStringLiteral("a.txt"), "a");
        scene.fixture.registry().attach(scene.number, QStringLiteral("b.txt"), "b");
        scene.showFiles();
        scene.press("show_digests");

        scene.press("copy_all_checksums");

        QCOMPARE(QGuiApplication::clipboard()->text(),
                 sha256("a") + QStringLiteral("  a.txt\n") + sha256("b")
                     + QStringLiteral("  b.txt\n"));
    }

    void oneWrongDigestRefusesThatFileOnly()
    {
        Scene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a"),
                    scene.file(QStringLiteral("b.txt"), "b"),
                    scene.file(QStringLiteral("c.txt"), "c")});
        auto *queue = scene.queue();
        QAbstractItemModelTester tester(queue);
        queue->setData(queue->index(0, AttachQueue::Expected), sha256("a"), Qt::EditRole);
        queue->setData(queue->index(1, AttachQueue::Expected), sha256("not b"), Qt::EditRole);

        scene.press("start");

        QCOMPARE(scene.attached(), QStringList({"a.txt", "c.txt"}));
        QCOMPARE(queue->all()[1].progress, Progress::Refused);
        QVERIFY(queue->all()[1].why.contains(sha256("b"))
                && queue->all()[1].why.contains(sha256("not b")));
        QVERIFY(scene.isOpen("attach_dialog"));

        queue->setData(queue->index(1, AttachQueue::Expected), sha256("b"), Qt::EditRole);
        scene.press("start");
        QCOMPARE(scene.attached(), QStringList({"a.txt", "c.txt", "b.txt"}));
        QVERIFY(!scene.isOpen("attach_dialog"));
    }

    void itGoesOnBehindAClosedDialog()
    {
        Scene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a")});

        scene.fixture.find<QPushButton>("start")->click();
        scene.fixture.find<QDialog>("attach_dialog")->close();
        QVERIFY(!scene.isOpen("attach_dialog"));
        scene.fixture.settle();

        QCOMPARE(scene.attached(), QStringList{QStringLiteral("a.txt")});
        QVERIFY(!scene.isOpen("attach_dialog"));
    }

    void aLockInBetweenLosesNothing()
    {
        Scene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a"),
                    scene.file(QStringLiteral("b.jpg"), "b")}); // two batches

        scene.fixture.find<QPushButton>("start")->click();
        scene.fixture.give("lock");
        QCOMPARE(scene.attached(), QStringList{QStringLiteral("a.txt")});
        QVERIFY(!scene.isOpen("attach_dialog"));

        scene.fixture.signIn(tests::firstOfficer);
        QVERIFY(scene.isOpen("attach_dialog"));
        scene.press("start");
        QCOMPARE(scene.attached(), QStringList({"a.txt", "b.jpg"}));
    }

    void whatIsLeftIsToldWhenTheRegistryIsClosed()
    {
        Scene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a")});

        scene.fixture.workplace().close();
        scene.fixture.settle();

        QVERIFY(scene.fixture.find<QMessageBox>("error_box")
                    ->detailedText()
                    .contains(QStringLiteral("a.txt")));
    }

    void aDigestThatCannotBeReadIsToldBeforeAnythingIsAttached()
    {
        Scene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a")});
        scene.queue()->setData(scene.queue()->index(0, AttachQueue::Expected),
                               QStringLiteral("abc"), Qt::EditRole);

        scene.press("start");

        QVERIFY(scene.attached().isEmpty());
        QVERIFY(scene.fixture.find<QDialog>("attach_dialog")
                    ->findChild<QLabel *>(QStringLiteral("complaint"))
                    ->text()
                    .contains(QStringLiteral("a.txt")));
    }

    void digestsAreReadFromAToolsReport()
    {
        Scene scene;
        scene.drop(
            {scene.file(QStringLiteral("a.txt"), "a"), scene.file(QStringLiteral("b.txt"), "b")});
        const QString report = scene.file(QStringLiteral("sums.sha256"),
                                          (sha256("a") + QStringLiteral(" *a.txt\n") + sha256("z")
                                           + QStringLiteral(" *gone.txt\n"))
                                              .toUtf8());

        scene.fixture.find<QLineEdit>("digest_report")->setText(report);
        scene.fixture.settle();

        QCOMPARE(scene.queue()->all()[0].expected, QStringLiteral("sha256:") + sha256("a"));
        QVERIFY(scene.queue()->all()[1].expected.isEmpty());
        QVERIFY(scene.text("attach_notes").contains(QStringLiteral("gone.txt")));
    }

    void aFolderIsWalkedAndLinksAreNotFollowed()
    {
        Scene scene;
        QDir().mkpath(scene.fixture.registry().path(QStringLiteral("dump/photos")));
        scene.file(QStringLiteral("dump/photos/a.jpg"), "a");
        scene.file(QStringLiteral("dump/list.pdf"), "b");
        QCOMPARE(::symlink("/etc/passwd",
                           QFile::encodeName(
                               scene.fixture.registry().path(QStringLiteral("dump/secret.txt")))
                               .constData()),
                 0);

        scene.drop({scene.fixture.registry().path(QStringLiteral("dump"))});

        QCOMPARE(scene.queue()->rowCount(), 2);
        QCOMPARE(scene.queue()->index(0, AttachQueue::File).data().toString(),
                 QStringLiteral("dump/list.pdf"));
        QCOMPARE(scene.queue()->all()[0].category, QStringLiteral("form"));
        QCOMPARE(scene.queue()->all()[1].file.shown, QStringLiteral("dump/photos/a.jpg"));
        QCOMPARE(scene.queue()->all()[1].category, QStringLiteral("photo"));
        QVERIFY(scene.text("attach_notes").contains(QStringLiteral("dump/secret.txt")));

        scene.press("start");
        QCOMPARE(scene.attached(), QStringList({"list.pdf", "a.jpg"}));
        QVERIFY(!scene.isOpen("attach_dialog"));
    }

    void theCategoryIsGuessedFromTheName()
    {
        AttachQueue queue;
        const QList<std::pair<QString, QString>> guesses{
            {"a.JPG", "photo"},         {"form.pdf", "form"},       {"phone.tar", "extraction"},
            {"disk.E01", "extraction"}, {"chat.csv", "extraction"}, {"README.md", "other"},
            {"notes", "other"}};
        std::vector<FoundFile> files;
        for (const auto &[name, category] : guesses)
            files.push_back({QStringLiteral("/x/") + name, name, 1});

        queue.add(files);

        for (qsizetype i = 0; i < guesses.size(); ++i)
            QCOMPARE(queue.all()[std::size_t(i)].category, guesses[i].second);
    }

    void aPastedPictureIsAttached()
    {
        Scene scene;
        scene.fixture.desk().showItem(scene.number);
        QImage picture(20, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(picture);

        QTest::keyClick(scene.fixture.find<QWidget>("item_panel"), Qt::Key_V, Qt::ControlModifier);
        scene.fixture.settle();
        QCOMPARE(scene.queue()->rowCount(), 1);
        QCOMPARE(scene.queue()->all()[0].category, QStringLiteral("photo"));
        scene.queue()->setAllStages(QStringLiteral("before_sealing"));
        scene.press("start");

        const auto files =
            tests::value(registry::AttachmentTable(scene.fixture.registry().connection())
                             .ofItem(scene.fixture.registry().item(scene.number).id));
        QCOMPARE(files.size(), 1U);
        QCOMPARE(files.front().mediaType, QStringLiteral("image/png"));
        QCOMPARE(files.front().stage, std::optional(QStringLiteral("before_sealing")));
    }

    void closingTheWindowAsksWhileFilesAreLeft()
    {
        Scene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a")});

        scene.fixture.window().close();
        QVERIFY(scene.fixture.window().isVisible());
        QVERIFY(scene.isOpen("close_question"));

        scene.press("close_anyway");
        QVERIFY(!scene.fixture.window().isVisible());
        QVERIFY(scene.attached().isEmpty());
    }

    void aQueueThatIsLockedWaitsForItsOfficer()
    {
        Scene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a")});

        scene.fixture.give("lock");
        QVERIFY(!scene.isOpen("attach_dialog"));
        scene.fixture.signIn(tests::firstOfficer);
        QVERIFY(scene.isOpen("attach_dialog"));

        scene.press("start");
        QCOMPARE(scene.attached(), QStringList{QStringLiteral("a.txt")});
    }

    void manyFilesGoTogetherAndEachHasItsEntry()
    {
        Scene scene;
        QDir().mkpath(scene.fixture.registry().path(QStringLiteral("many")));
        for (int i = 0; i < 120; ++i)
            scene.file(QStringLiteral("many/%1.jpg").arg(i), QByteArray::number(i));

        scene.drop({scene.fixture.registry().path(QStringLiteral("many"))});
        scene.press("start");

        QCOMPARE(scene.attached().size(), 120);
        QVERIFY(scene.fixture.registry().verify().sound());
    }
};

QTEST_MAIN(TestAttachments)
#include "test_attachments.moc"
