// Files are attached by a queue: each with its digest, whatever happens to the window meanwhile.

#include "base/file_name.h"
#include "controls/dropped_files.h"
#include "controls/last_folder.h"
#include "desktop/files_scene.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDir>
#include <QLineEdit>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

#include <unistd.h>

using namespace desktop;
using namespace tests;

using Progress = AttachQueue::Progress;

class TestAttachQueue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileDialogBeginsWhereTheLastOneOfItsPurposeEnded()
    {
        const QTemporaryDir camera;
        const QString purpose = QStringLiteral("attach");
        tests::writeFile(camera.filePath(QStringLiteral("1.jpg")), "a photograph");
        rememberFolder(purpose, camera.filePath(QStringLiteral("1.jpg")));
        QCOMPARE(lastFolder(purpose), camera.path());
        QCOMPARE(lastFolder(QStringLiteral("export_folder")), QString());
        QVERIFY(QDir(camera.path()).removeRecursively());
        QCOMPARE(lastFolder(purpose), QString());
    }

    void oneWrongDigestRefusesThatFileOnly()
    {
        FilesScene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a"),
                    scene.file(QStringLiteral("b.txt"), "b"),
                    scene.file(QStringLiteral("c.txt"), "c")});
        auto *queue = scene.queue();
        QAbstractItemModelTester tester(queue);
        queue->setData(queue->index(0, AttachQueue::Expected), sha256("a"), Qt::EditRole);
        queue->setData(queue->index(1, AttachQueue::Expected), sha256("not b"), Qt::EditRole);

        scene.fixture.press("start");

        QCOMPARE(scene.attached(), QStringList({"a.txt", "c.txt"}));
        QCOMPARE(queue->all()[1].progress, Progress::Refused);
        QVERIFY(queue->all()[1].why.contains(sha256("b"))
                && queue->all()[1].why.contains(sha256("not b")));
        QVERIFY(scene.fixture.isOpen("attach_dialog"));

        queue->setData(queue->index(1, AttachQueue::Expected), sha256("b"), Qt::EditRole);
        scene.fixture.press("start");
        QCOMPARE(scene.attached(), QStringList({"a.txt", "c.txt", "b.txt"}));
        QVERIFY(!scene.fixture.isOpen("attach_dialog"));
    }

    void itGoesOnBehindAClosedDialog()
    {
        FilesScene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a")});

        scene.fixture.find<QPushButton>("start")->click();
        scene.fixture.find<QDialog>("attach_dialog")->close();
        QVERIFY(!scene.fixture.isOpen("attach_dialog"));
        scene.fixture.settle();

        QCOMPARE(scene.attached(), QStringList{QStringLiteral("a.txt")});
        QVERIFY(!scene.fixture.isOpen("attach_dialog"));
    }

    void aLockInBetweenLosesNothing()
    {
        FilesScene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a"),
                    scene.file(QStringLiteral("b.jpg"), "b")}); // two batches

        scene.fixture.find<QPushButton>("start")->click();
        scene.fixture.give("lock");
        QCOMPARE(scene.attached(), QStringList{QStringLiteral("a.txt")});
        QVERIFY(!scene.fixture.isOpen("attach_dialog"));

        scene.fixture.signIn(firstOfficer);
        QVERIFY(scene.fixture.isOpen("attach_dialog"));
        scene.fixture.press("start");
        QCOMPARE(scene.attached(), QStringList({"a.txt", "b.jpg"}));
    }

    void whatIsLeftIsReportedWhenTheRegistryIsClosed()
    {
        FilesScene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a")});

        scene.fixture.workplace().close();
        scene.fixture.settle();

        QVERIFY(scene.fixture.find<QMessageBox>("error_box")
                    ->detailedText()
                    .contains(QStringLiteral("a.txt")));
    }

    void aDigestThatCannotBeReadIsReportedBeforeAnythingIsAttached()
    {
        FilesScene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a")});
        scene.queue()->setData(scene.queue()->index(0, AttachQueue::Expected),
                               QStringLiteral("abc"), Qt::EditRole);

        scene.fixture.press("start");

        QVERIFY(scene.attached().isEmpty());
        QVERIFY(scene.fixture.find<QDialog>("attach_dialog")
                    ->findChild<QLabel *>(QStringLiteral("complaint"))
                    ->text()
                    .contains(QStringLiteral("a.txt")));
    }

    void digestsAreReadFromAToolsReport()
    {
        FilesScene scene;
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
        QVERIFY(scene.fixture.text("attach_notes").contains(QStringLiteral("gone.txt")));
    }

    void aFolderIsWalkedAndLinksAreNotFollowed()
    {
        FilesScene scene;
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
        QCOMPARE(scene.queue()->all()[1].file.name, QStringLiteral("dump/photos/a.jpg"));
        QCOMPARE(scene.queue()->all()[1].category, QStringLiteral("photo"));
        QVERIFY(scene.fixture.text("attach_notes").contains(QStringLiteral("dump/secret.txt")));

        scene.fixture.press("start");
        QCOMPARE(scene.attached(), QStringList({"dump/list.pdf", "dump/photos/a.jpg"}));
        QVERIFY(!scene.fixture.isOpen("attach_dialog"));
    }

    void aFileThatTheItemHasIsAttachedAgainOnlyWhenTriedAgain()
    {
        FilesScene scene;
        const QString path = scene.file(QStringLiteral("a.txt"), "a");
        scene.drop({path});
        scene.fixture.press("start");
        scene.drop({path, scene.file(QStringLiteral("b.txt"), "b")});

        scene.fixture.press("start");
        QCOMPARE(scene.attached(), QStringList({"a.txt", "b.txt"}));
        QVERIFY(scene.fixture.isOpen("attach_dialog"));
        QVERIFY(scene.queue()
                    ->index(0, AttachQueue::State)
                    .data()
                    .toString()
                    .contains(QStringLiteral("already")));

        scene.fixture.press("start");
        QCOMPARE(scene.attached(), QStringList({"a.txt", "b.txt", "a.txt"}));
    }

    void aDroppedNameKeepsItsBytes()
    {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromEncoded("file:///x/gbk_%B8%B4%20%E5%A4%8D%25.txt")});

        const auto paths = droppedFiles(dropped);

        QCOMPARE(paths.size(), 1);
        QCOMPARE(base::bytesOf(paths.front()), "/x/gbk_\xB8\xB4 \xE5\xA4\x8D%.txt");
    }

    void theCategoryIsGuessedFromTheName()
    {
        AttachQueue queue;
        const QList<std::pair<QString, QString>> guesses{
            {"a.JPG", "photo"},         {"form.pdf", "form"},       {"phone.tar", "extraction"},
            {"disk.E01", "extraction"}, {"chat.csv", "extraction"}, {"README.md", "other"},
            {"notes", "other"}};
        std::vector<attachments::FoundFile> files;
        for (const auto &[name, category] : guesses)
            files.push_back({QStringLiteral("/x/") + name, name, 1});

        queue.add(files);

        for (qsizetype i = 0; i < guesses.size(); ++i)
            QCOMPARE(queue.all()[std::size_t(i)].category, guesses[i].second);
    }

    void aPastedPictureIsAttached()
    {
        FilesScene scene;
        scene.fixture.desk().showItem(scene.number);
        QImage picture(20, 20, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QGuiApplication::clipboard()->setImage(picture);

        QTest::keyClick(scene.fixture.find<QWidget>("item_panel"), Qt::Key_V, Qt::ControlModifier);
        scene.fixture.settle();
        QCOMPARE(scene.queue()->rowCount(), 1);
        QCOMPARE(scene.queue()->all()[0].category, QStringLiteral("photo"));
        scene.queue()->setAllStages(QStringLiteral("before_sealing"));
        scene.fixture.press("start");

        const auto files = value(registry::AttachmentTable(scene.fixture.registry().connection())
                                     .ofItem(scene.fixture.registry().item(scene.number).id));
        QCOMPARE(files.size(), 1U);
        QCOMPARE(files.front().mediaType, QStringLiteral("image/png"));
        QCOMPARE(files.front().stage, std::optional(QStringLiteral("before_sealing")));
    }

    void theStageOfAPhotographIsGuessedAndSetByAKey()
    {
        FilesScene scene;
        scene.drop({scene.file(QStringLiteral("a.jpg"), "a"),
                    scene.file(QStringLiteral("b.jpg"), "b"),
                    scene.file(QStringLiteral("c.txt"), "c")});
        const auto stages = [&] {
            QStringList all;
            for (const auto &row : scene.queue()->all())
                all.append(row.stage);
            return all;
        };
        const QString before = QStringLiteral("before_sealing");
        const QString after = QStringLiteral("after_sealing");
        QCOMPARE(stages(), (QStringList{before, before, {}})); // it is not sealed yet

        auto *table = scene.fixture.find<QTableView>("attach_queue");
        table->selectAll();
        table->setFocus();
        QTest::keyClick(table, Qt::Key_A);
        QCOMPARE(stages(), (QStringList{after, after, {}}));
        QTest::keyClick(table, Qt::Key_B);
        QCOMPARE(stages(), (QStringList{before, before, {}}));
    }

    void closingTheWindowAsksWhileFilesAreLeft()
    {
        FilesScene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a")});

        scene.fixture.window().close();
        QVERIFY(scene.fixture.window().isVisible());
        QVERIFY(scene.fixture.isOpen("leave_question"));

        scene.fixture.press("leave_all_the_same");
        QVERIFY(!scene.fixture.window().isVisible());
        QVERIFY(scene.attached().isEmpty());
    }

    void aQueueThatIsLockedWaitsForItsOfficer()
    {
        FilesScene scene;
        scene.drop({scene.file(QStringLiteral("a.txt"), "a")});

        scene.fixture.give("lock");
        QVERIFY(!scene.fixture.isOpen("attach_dialog"));
        scene.fixture.signIn(firstOfficer);
        QVERIFY(scene.fixture.isOpen("attach_dialog"));

        scene.fixture.press("start");
        QCOMPARE(scene.attached(), QStringList{QStringLiteral("a.txt")});
    }

    void manyFilesGoTogetherAndEachHasItsEntry()
    {
        FilesScene scene;
        QDir().mkpath(scene.fixture.registry().path(QStringLiteral("many")));
        for (int i = 0; i < 120; ++i)
            scene.file(QStringLiteral("many/%1.jpg").arg(i), QByteArray::number(i));

        scene.drop({scene.fixture.registry().path(QStringLiteral("many"))});
        scene.fixture.press("start");

        QCOMPARE(scene.attached().size(), 120);
        QVERIFY(scene.fixture.registry().verify().sound());
    }
};

QTEST_MAIN(TestAttachQueue)
#include "test_attach_queue.moc"
