// Opening a registry changes nothing before somebody has signed in; then what a killed program has
// left is cleared away.

#include "attachments/life_mark.h"
#include "db/connection.h"
#include "registry/folder_readme.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace tests;

namespace {

// Every file with its content, but those that SQLite keeps for its readers (-wal, -shm).
QMap<QString, QByteArray> contentsOf(const QString &folder)
{
    QMap<QString, QByteArray> contents;
    QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        const bool isSqlites = file.fileName().endsWith(QStringLiteral("-wal"))
            || file.fileName().endsWith(QStringLiteral("-shm"));
        if (!isSqlites)
            contents.insert(file.fileName(),
                            file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray());
    }
    return contents;
}

// What a killed intake leaves, in a folder that nobody else writes.
void leave(const QDir &tmp)
{
    QVERIFY(tmp.mkpath(QStringLiteral(".")));
    const QString stem = tmp.filePath(QStringLiteral("7d0c3f1a-0000-4000-8000-000000000001"));
    for (const char *ending : {".alive", ".7d0c3f1a-0000-4000-8000-000000000002"})
        writeFile(stem + QLatin1String(ending), {});
}

// One change that turns a whole registry into the remains of a power cut, or into something else.
void makeChange(TempRegistry &registry, const QString &change)
{
    const QDir folder(registry.folder());
    if (change == u"empty checkpoints") {
        QVERIFY(QDir(folder.filePath("checkpoints")).removeRecursively());
        QVERIFY(folder.mkdir("checkpoints"));
    } else if (change == u"no entry") {
        registry.tamper("DELETE FROM entry");
        QVERIFY(registry.connection().runScript("PRAGMA wal_checkpoint(TRUNCATE)"));
    } else if (change == u"no database") {
        for (const QString &name : folder.entryList({"registry.db*"}))
            QVERIFY(QFile::remove(folder.filePath(name)));
    } else if (change == u"damaged database") {
        writeFile(folder.filePath("registry.db"), QByteArray(8192, 'x'));
    } else if (change == u"link") {
        QVERIFY(QFile::link("/dev/null", folder.filePath("README.txt.part-link")));
    } else if (change == u"another's database") {
        makeChange(registry, "no database");
        const QString path = registry.path("other.db");
        {
            auto other = value(db::Connection::open(path, db::OpenMode::Create));
            QVERIFY(other.runScript("PRAGMA journal_mode = DELETE; PRAGMA application_id = 0; "
                                    "CREATE TABLE people (name); "
                                    "INSERT INTO people VALUES ('x')"));
        }
        QVERIFY(QFile::rename(path, folder.filePath("registry.db")));
    } else if (change == u"renamed entries") {
        QVERIFY(registry.connection().runScript(
            "PRAGMA foreign_keys = OFF; PRAGMA legacy_alter_table = ON; "
            "ALTER TABLE entry RENAME TO entry_; PRAGMA wal_checkpoint(TRUNCATE)"));
    } else if (change == u"log alone") {
        makeChange(registry, "no database");
        writeFile(folder.filePath("registry.db-wal"), "entries may be in it");
    } else if (change.startsWith(u"README.txt.part-")) {
        writeFile(folder.filePath(change), registry::folderReadme().left(100));
    } else {
        writeFile(folder.filePath(change), "x");
    }
}

} // namespace

class TestOpening : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingChangesBeforeSomebodyHasSignedIn_data()
    {
        QTest::addColumn<QByteArray>("script");
        QTest::newRow("as it is") << QByteArray();
        QTest::newRow("of the format before")
            << QByteArray("DROP TABLE cosignature; DROP TABLE time_stamp; DROP TABLE "
                          "time_stamp_query; DROP INDEX entry_without_file; DROP INDEX "
                          "entry_of_file; PRAGMA user_version = 1");
    }

    void nothingChangesBeforeSomebodyHasSignedIn()
    {
        QFETCH(QByteArray, script);
        TempRegistry registry;
        const QDir tmp(registry.folder() + QStringLiteral("/attachments/tmp"));
        leave(tmp);
        QVERIFY(registry.connection().runScript(script));
        QVERIFY(registry.connection().runScript("PRAGMA wal_checkpoint(TRUNCATE)"));
        const auto before = contentsOf(registry.folder());
        {
            auto opened =
                value(registry::Registry::open(registry.folder(), db::OpenMode::ReadWrite));
            QVERIFY(!opened.isWritable());
            QVERIFY(!actions::Session::signIn(opened, firstOfficer, QStringLiteral("guessed it"),
                                              registry.environment()));
            QVERIFY(!actions::Session::signIn(opened, QStringLiteral("Nobody"), password,
                                              registry.environment()));
            QVERIFY(!value(registry::Registry::wantsRebuild(registry.folder())));
        }
        QCOMPARE(contentsOf(registry.folder()), before);

        auto opened = value(registry::Registry::open(registry.folder(), db::OpenMode::ReadWrite));
        QVERIFY(actions::Session::signIn(opened, firstOfficer, password, registry.environment()));
        QVERIFY(opened.isWritable());
        QCOMPARE(tmp.entryList(QDir::Files), QStringList{QStringLiteral("lock")});
        QCOMPARE(value(opened.connection().version()), ledger::newestSchemaVersion());
    }

    void whoOpensToReadNeverWrites()
    {
        TempRegistry registry;
        leave(registry.folder() + QStringLiteral("/attachments/tmp"));
        QVERIFY(registry.connection().runScript("PRAGMA wal_checkpoint(TRUNCATE)"));
        const auto before = contentsOf(registry.folder());
        auto opened = value(registry::Registry::open(registry.folder(), db::OpenMode::ReadOnly));
        auto session =
            value(actions::Session::signIn(opened, firstOfficer, password, registry.environment()));
        QVERIFY(!opened.isWritable());
        QVERIFY(!session.checkpoint());
        QCOMPARE(contentsOf(registry.folder()), before);
    }

    void whatAKilledAttachHasLeftGoes()
    {
        TempRegistry registry;
        const QDir tmp(registry.folder() + QStringLiteral("/attachments/tmp"));
        leave(tmp);

        registry.reopen();

        QCOMPARE(tmp.entryList(QDir::Files), QStringList{QStringLiteral("lock")});
    }

    void whatAnotherProgramIsAttachingStays()
    {
        TempRegistry registry;
        const QDir tmp(registry.folder() + QStringLiteral("/attachments/tmp"));
        QVERIFY(tmp.mkpath(QStringLiteral(".")));
        const auto mark = value(attachments::LifeMark::set(tmp.path()));
        const QString part = mark.newPath();
        writeFile(part, {});

        registry.reopen();

        QVERIFY(QFile::exists(part));
    }

    void whatACutLeavesOfANewRegistryIsMadeAgain_data()
    {
        QTest::addColumn<QStringList>("changes"); // of a whole registry, made in order
        QTest::addColumn<bool>("isUnfinished");
        const QStringList unfinished{"empty checkpoints", "no entry"};
        const auto with = [&](const QString &change) { return unfinished + QStringList{change}; };
        QTest::newRow("cut before the first entry") << unfinished << true;
        QTest::newRow("cut before the database") << with("no database") << true;
        QTest::newRow("cut while README.txt was written") << with("README.txt.part-x") << true;
        QTest::newRow("whole") << QStringList() << false;
        QTest::newRow("whole, without its checkpoints")
            << QStringList{"empty checkpoints"} << false;
        QTest::newRow("emptied, with its checkpoints") << QStringList{"no entry"} << false;
        QTest::newRow("with an attachment") << with("attachments/x") << false;
        QTest::newRow("with a file of somebody else") << with("notes.txt") << false;
        QTest::newRow("with a hidden file") << with(".notes") << false;
        QTest::newRow("with a damaged database") << with("damaged database") << false;
        QTest::newRow("with a link") << with("link") << false;
        QTest::newRow("with another README.txt") << with("README.txt") << false;
        QTest::newRow("with a file that begins like README.txt") << with("README.txt.old") << false;
        QTest::newRow("with another program's database") << with("another's database") << false;
        QTest::newRow("with its entries under another name") << with("renamed entries") << false;
        QTest::newRow("with a log that lost its database") << with("log alone") << false;
    }

    void whatACutLeavesOfANewRegistryIsMadeAgain()
    {
        QFETCH(QStringList, changes);
        QFETCH(bool, isUnfinished);
        if (areEncrypted()) // keys/ is there, so the registry was reported as made
            isUnfinished = false;
        TempRegistry registry;
        for (const QString &change : changes)
            makeChange(registry, change);
        const auto before = contentsOf(registry.folder());

        const auto opened = registry::Registry::open(registry.folder(), db::OpenMode::ReadOnly);
        const auto made = actions::openRegistry(
            registry.folder(), {"RAID", firstOfficer, {}, password}, registry.environment());

        QCOMPARE(made.has_value(), isUnfinished);
        if (isUnfinished) {
            QVERIFY(!opened);
            base::Progress progress;
            QVERIFY(value(registry::verify(registry.folder(), {}, progress)).sound());
        } else {
            QCOMPARE(made.error().code, ErrorCode::Conflict);
            QCOMPARE(contentsOf(registry.folder()), before);
        }
    }
};

QTEST_GUILESS_MAIN(TestOpening)
#include "test_opening.moc"
