// Whatever damage a registry's folder has, a verification ends with a report that names it, and the
// rest is still checked.

#include "db/connection.h"
#include "registry/schema_check.h"
#include "support/full_disk.h"
#include "support/plain_user.h"
#include "support/temp_registry.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTest>

#include <functional>

#include <sys/stat.h>

using namespace tests;

namespace {

using Damage = std::function<void(const QString &folder)>;

QString database(const QString &folder)
{
    return folder + QStringLiteral("/registry.db");
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void pipeAt(const QString &path)
{
    QFile::remove(path);
    if (::mkfifo(QFile::encodeName(path).constData(), 0600) != 0)
        qFatal("cannot make a pipe");
}

// Moves the file or folder away, and leaves a link to it.
void linkAt(const QString &path)
{
    const QString elsewhere = path + QStringLiteral(".elsewhere");
    const QString away =
        QFileInfo(path).path() + QStringLiteral("/../") + QFileInfo(elsewhere).fileName();
    if (!QFile::rename(path, away) || !QFile::link(QDir::cleanPath(away), path))
        qFatal("cannot make a link");
}

// SQL that the program would not run, on the closed registry.
Damage sql(const QByteArray &script)
{
    return [script](const QString &folder) {
        auto connection = value(db::Connection::open(database(folder), db::OpenMode::ReadWrite));
        value(connection.runScript("PRAGMA foreign_keys = OFF"));
        value(connection.runScript(script));
    };
}

// SQL that our connections refuse, on the closed registry: of another program, which may write the
// schema and the inner tables of an index.
Damage foreignSql(const QByteArray &script)
{
    return [script](const QString &folder) {
        const auto python = QStringLiteral("import sqlite3, sys\n"
                                           "registry = sqlite3.connect(sys.argv[1])\n"
                                           "registry.executescript(sys.argv[2])\n"
                                           "registry.commit()\n");
        const QStringList arguments{QStringLiteral("-c"), python, database(folder),
                                    QString::fromLatin1(script)};
        if (QProcess::execute(QStringLiteral("python3"), arguments) != 0)
            qFatal("the SQL was not run: %s", script.constData());
    };
}

// With an object named `mine`, which then has a name that the engine keeps for itself.
QByteArray asStatistics(const QByteArray &script)
{
    return script
        + "; PRAGMA writable_schema = ON; UPDATE sqlite_schema SET name = 'sqlite_stat_mine', "
          "tbl_name = replace(tbl_name, 'mine', 'sqlite_stat_mine'), sql = replace(sql, 'mine', "
          "'sqlite_stat_mine') WHERE name = 'mine'";
}
const QByteArray trigger =
    "CREATE TRIGGER mine AFTER INSERT ON entry BEGIN DELETE FROM item_field; END";
const QByteArray plantedTrigger = asStatistics(trigger);
const QByteArray plantedTable = asStatistics("CREATE TABLE mine (a)");

// For the index's second leaf: smaller keys are then looked for in it.
constexpr auto loweredKey = "UPDATE item_gram_idx SET term = x'3030' WHERE pgno >> 1 = 2";

Damage bytesAt(double share, qsizetype count)
{
    return [=](const QString &folder) {
        QByteArray content = contentOf(database(folder));
        const auto at = qsizetype(double(content.size()) * share) & ~qsizetype(4095);
        for (qsizetype i = 0; i < count && at + i < content.size(); ++i)
            content[at + i] = char(i * 37 + 11);
        writeFile(database(folder), content);
    };
}

} // namespace

class TestDamagedRegistry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_photo = m_registry.attach(m_registry.addPhone(), QStringLiteral("seal.jpg"),
                                    QByteArray(5000, 'p'));
        addWords();
        value(m_registry.first().checkpoint());
        value(m_registry.connection().runScript("PRAGMA wal_checkpoint(TRUNCATE)"));
    }

    void itIsNamedAndTheRestIsChecked_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, const Damage &damage, const char *code) {
            QTest::newRow(what) << damage << QString::fromLatin1(code);
        };
        const auto at = [](const char *name, const std::function<void(const QString &)> &doIt) {
            return [=](const QString &folder) { doIt(folder + u'/' + QLatin1String(name)); };
        };
        const auto say = [](const char *content) {
            return [=](const QString &path) { writeFile(path, content); };
        };
        const auto gone = [](const QString &path) { QFile::remove(path); };
        const auto folderAt = [](const QString &path) {
            QFile::remove(path);
            QDir().mkpath(path);
        };
        row("no database", at("registry.db", gone), "database_file");
        row("an empty database", at("registry.db", say("")), "database_format");
        row("a database of nothing but text", at("registry.db", say("this is no database at all")),
            "database_damaged");
        row("the database is a pipe", at("registry.db", pipeAt), "database_file");
        row("the database is a folder", at("registry.db", folderAt), "database_file");
        row("the database is a link", at("registry.db", linkAt), "database_file");
        row("the log of the database is a pipe", at("registry.db-wal", pipeAt), "database_file");
        row("the log's index is a folder", at("registry.db-shm", folderAt), "database_file");
        row("a rollback journal", at("registry.db-journal", say("journal")), "database_file");
        row(
            "cut to two thirds",
            [](const QString &folder) {
                const auto content = contentOf(database(folder));
                writeFile(database(folder), content.left(content.size() * 2 / 3));
            },
            "database_damaged");
        for (const double share : {0.0, 0.1, 0.3, 0.5, 0.7, 0.9})
            QTest::addRow("a page at %.1f overwritten", share)
                << bytesAt(share, 4096) << QStringLiteral("database_damaged");
        row("format -1", sql("PRAGMA user_version = -1"), "database_format");
        row("format 0", sql("PRAGMA user_version = 0"), "database_format");
        row("format 99", sql("PRAGMA user_version = 99"), "database_format");
        row("an absurd format", sql("PRAGMA user_version = 2147483647"), "database_format");
        row("another program's", sql("PRAGMA application_id = 1"), "database_format");
        row("tables_made emptied", sql("DELETE FROM tables_made"), "tables_made");
        row("tables_made dropped", sql("DROP TABLE tables_made"), "tables_made");
        row("tables_made of another version", sql("UPDATE tables_made SET sha256 = 'x'"),
            "tables_made");
        row("the entries dropped", sql("DROP TABLE entry"), "database_schema");
        row("the disclosures dropped", sql("DROP TABLE disclosure"), "database_schema");
        row("the search index dropped", sql("DROP TABLE item_gram"), "database_schema");
        row("a table too many", sql("CREATE TABLE mine (a)"), "database_schema");
        row("a table exchanged for a view",
            sql("ALTER TABLE item_text RENAME TO mine; CREATE VIEW item_text AS SELECT * FROM "
                "mine"),
            "database_schema");
        row("a trigger named like the engine's statistics", foreignSql(plantedTrigger),
            "database_schema");
        row("a table named like the engine's statistics", foreignSql(plantedTable),
            "database_schema");
        row("the engine's statistics", foreignSql("ANALYZE"), "database_schema");
        row("the search index's leaves overwritten",
            foreignSql("UPDATE item_gram_data SET block = randomblob(length(block)) WHERE id > 10"),
            "search_index");
        row(
            "a list of free pages that is not there",
            [](const QString &folder) {
                QByteArray content = contentOf(database(folder));
                content.replace(36, 4, QByteArray("\0\0\0\x4d", 4));
                writeFile(database(folder), content);
            },
            "database_damaged");
        row("a lowered key of the search index", foreignSql(loweredKey), "search_index");
        row("README.txt says something else", at("README.txt", say("All is well.\n")), "readme");
        row("README.txt is a pipe", at("README.txt", pipeAt), "folder_link");
        row("attachments is a link", at("attachments", linkAt), "folder_link");
        row("checkpoints is a link", at("checkpoints", linkAt), "folder_link");
        row("a pipe among the checkpoints", at("checkpoints/x.txt", pipeAt), "checkpoint_file");
        row("a link to a device among the checkpoints",
            at("checkpoints/x.txt",
               [](const QString &path) { QFile::link(QStringLiteral("/dev/zero"), path); }),
            "checkpoint_file");
    }

    void itIsNamedAndTheRestIsChecked()
    {
        QFETCH(Damage, damage);
        QFETCH(QString, code);
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("registry"));
        copyFolder(m_registry.folder(), copy);

        damage(copy);

        const auto report = verify(copy);
        QVERIFY(!report.sound());
        QVERIFY2(codes(report).contains(code), qPrintable(codes(report).join(u' ')));
        QVERIFY(report.filesChecked == 1 || codes(report).contains("attachment_foreign")
                || codes(report).contains("attachment_missing"));
        for (const auto &fault : report.faults)
            QVERIFY2(!domain::meaning(fault.code).isEmpty(), qPrintable(fault.code));
    }

    void whatIsNoFaultIsStillSaid_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *what, const Damage &damage, const char *code) {
            QTest::newRow(what) << damage << QString::fromLatin1(code);
        };
        row(
            "README.txt is gone",
            [](const QString &folder) { QFile::remove(folder + "/README.txt"); }, "readme");
        row(
            "the folder checkpoints/ emptied",
            [](const QString &folder) {
                QDir(folder + "/checkpoints").removeRecursively();
                QDir(folder).mkdir(QStringLiteral("checkpoints"));
            },
            "checkpoint_copy");
        row(
            "the folder checkpoints/ removed",
            [](const QString &folder) { QDir(folder + "/checkpoints").removeRecursively(); },
            "checkpoint_copy");
        row(
            "a checkpoint renamed to .bak",
            [](const QString &folder) {
                const QDir notes(folder + "/checkpoints");
                const QString note = notes.entryList({"*.txt"}, QDir::Files, QDir::Name).last();
                QFile::rename(notes.filePath(note), notes.filePath(note + ".bak"));
            },
            "checkpoint_foreign");
        row(
            "every checkpoint deleted",
            [](const QString &folder) {
                sql("DROP TRIGGER checkpoint_is_not_deleted; DROP TRIGGER "
                    "cosignature_is_not_deleted; DELETE FROM checkpoint; DELETE FROM cosignature; "
                    "CREATE TRIGGER checkpoint_is_not_deleted BEFORE DELETE ON checkpoint\nBEGIN "
                    "SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END; CREATE TRIGGER "
                    "cosignature_is_not_deleted BEFORE DELETE ON cosignature\nBEGIN SELECT "
                    "RAISE(ABORT, 'a cosignature is never deleted'); END;")(folder);
                QDir(folder + "/checkpoints").removeRecursively();
            },
            "checkpoint_none");
        row(
            "a log of the database that is none",
            [](const QString &folder) {
                writeFile(database(folder) + "-wal", QByteArray(5000, 'x'));
            },
            "database_file");
        row(
            "a file of one's own among the checkpoints",
            [](const QString &folder) { writeFile(folder + "/checkpoints/evil.sh", "x"); },
            "checkpoint_foreign");
    }

    void whatIsNoFaultIsStillSaid()
    {
        QFETCH(Damage, damage);
        QFETCH(QString, code);
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("registry"));
        copyFolder(m_registry.folder(), copy);

        damage(copy);

        const auto report = verify(copy);
        QVERIFY2(report.sound(), qPrintable(codes(report).join(u' ')));
        QVERIFY2(codes(report).contains(code), qPrintable(codes(report).join(u' ')));
    }

    // SQLite then cannot make the index of its log, which is empty.
    void aFullDiskIsNoDamage()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("registry"));
        copyFolder(m_registry.folder(), copy);
        QFile::remove(database(copy) + "-wal");
        QFile::remove(database(copy) + "-shm");
        const FullDisk full(0);

        const auto report = verify(copy);

        QVERIFY2(report.sound(), qPrintable(codes(report).join(u' ')));
        QCOMPARE(codes(report), QStringList{QStringLiteral("database_file")});
        QCOMPARE(report.filesChecked, 1);
    }

    // As after copying a running registry onto a disc.
    void aLogWithoutItsIndexOnAReadOnlyMediumIsRead()
    {
        TempRegistry running;
        const auto entries = value(running.registry().ledger().size(running.first().station().id));
        running.addPhone();
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("registry"));
        copyFolder(running.folder(), copy);
        QVERIFY(QFileInfo(database(copy) + "-wal").size() > 0);
        QFile::remove(database(copy) + "-shm");
        const auto all = QFile::ReadOwner | QFile::ExeOwner | QFile::ReadOther | QFile::ExeOther;
        QFile::setPermissions(folder.path(), all | QFile::WriteOwner);
        QDirIterator parts(copy, QDir::AllEntries | QDir::NoDotAndDotDot,
                           QDirIterator::Subdirectories);
        while (parts.hasNext())
            QFile::setPermissions(parts.next(), all);
        QFile::setPermissions(copy, all);
        const PlainUser user(copy);

        const auto report = verify(copy);

        QCOMPARE(report.entries, entries + 1);
        QVERIFY2(report.sound(), qPrintable(codes(report).join(u' ')));
    }

    // Each page of the database in its turn.
    // Only a page that holds nothing may be overwritten unnoticed.
    void aPageOverwrittenAnywhereStopsNothing()
    {
        const auto unused = value(
            m_registry.connection().prepare("PRAGMA freelist_count").first([](const db::Row &row) {
                return row.integer(0);
            }));
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("registry"));
        copyFolder(m_registry.folder(), copy);
        const QByteArray content = contentOf(database(copy));
        qsizetype unnoticed = 0;
        for (qsizetype page = 1; page < content.size() / 4096; page += 3) {
            QByteArray damaged = content;
            for (qsizetype i = 0; i < 4096; ++i)
                damaged[page * 4096 + i] = char(i * 37 + page);
            writeFile(database(copy), damaged);
            const auto report = verify(copy);
            unnoticed += report.sound() ? 1 : 0;
            QVERIFY(report.checkpoints > 0);
        }
        QVERIFY(unnoticed <= unused.value_or(0));
    }

    // An added trigger would write too.
    void whereTheSchemaIsForeignNobodyBeginsToWrite_data()
    {
        QTest::addColumn<Damage>("damage");
        QTest::addColumn<bool>("isRefused");
        QTest::newRow("a trigger") << foreignSql(trigger) << true;
        QTest::newRow("a hidden trigger") << foreignSql(plantedTrigger) << true;
        QTest::newRow("a hidden table") << foreignSql(plantedTable) << true;
        QTest::newRow("a view") << foreignSql("CREATE VIEW mine AS SELECT 1") << true;
        QTest::newRow("an index") << foreignSql("CREATE INDEX mine ON item (place)") << true;
        QTest::newRow("no trigger") << foreignSql("DROP TRIGGER entry_is_not_deleted") << true;
        QTest::newRow("nothing") << foreignSql("") << false;
    }

    void whereTheSchemaIsForeignNobodyBeginsToWrite()
    {
        QFETCH(Damage, damage);
        QFETCH(bool, isRefused);
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("registry"));
        copyFolder(m_registry.folder(), copy);
        damage(copy);
        auto opened = value(registry::Registry::open(copy, db::OpenMode::ReadWrite));

        const auto begun = opened.beginWriting();

        QCOMPARE(!begun, isRefused);
        QCOMPARE(opened.isWritable(), !isRefused);
        if (isRefused)
            QVERIFY(begun.error().code == ErrorCode::Corrupt
                    && begun.error().message.contains(QStringLiteral("verify")));
    }

    void whatIsNoRegistryIsRefused()
    {
        const QTemporaryDir empty;
        base::Progress progress;
        QCOMPARE(registry::verify(empty.path(), {}, progress).error().code, ErrorCode::NotFound);
        QCOMPARE(registry::verify(empty.filePath("none"), {}, progress).error().code,
                 ErrorCode::NotFound);
    }

    // Once it aborted.
    void aNegativeFormatIsRefusedByEveryOpening()
    {
        QTemporaryDir folder;
        const QString copy = folder.filePath(QStringLiteral("registry"));
        copyFolder(m_registry.folder(), copy);
        sql("PRAGMA user_version = -1")(copy);
        for (const auto mode : {db::OpenMode::ReadOnly, db::OpenMode::ReadWrite})
            QCOMPARE(registry::Registry::open(copy, mode).error().code, ErrorCode::Corrupt);
        QCOMPARE(registry::Registry::openToRebuild(copy).error().code, ErrorCode::Corrupt);
    }

private:
    // So many that the search index has several leaves.
    void addWords()
    {
        actions::NewItem phone;
        phone.kind = domain::ItemKind::Phone;
        char16_t next = 0x4e00;
        for (const auto *field : {"make", "model", "colour", "serial"}) {
            QString text;
            for (int i = 0; i < 100; ++i)
                text += QChar(next++);
            phone.fields.insert(QLatin1String(field), text);
        }
        value(actions::registerItem(m_registry.first(), phone));
    }

    registry::VerificationReport verify(const QString &folder)
    {
        base::Progress progress;
        registry::VerificationChoice choice;
        choice.now = m_registry.environment().now;
        return value(registry::verify(folder, choice, progress));
    }

    static QStringList codes(const registry::VerificationReport &report)
    {
        QStringList list;
        for (const auto &fault : report.faults)
            list.append(fault.code);
        return list;
    }

    TempRegistry m_registry;
    registry::Attachment m_photo;
};

QTEST_GUILESS_MAIN(TestDamagedRegistry)
#include "test_damaged_registry.moc"
