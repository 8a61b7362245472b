// A database is opened so that what was committed stays, and so that planted contents cannot act on
// the program.

#include "db/connection.h"
#include "support/plain_user.h"
#include "support/value.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using db::Connection;
using db::OpenMode;
using tests::value;

namespace {

qint64 numberOf(Connection &connection, const char *sql)
{
    return value(connection.prepare(sql).first([](const db::Row &row) { return row.integer(0); }))
        .value_or(-1);
}

QString textOf(Connection &connection, const char *sql)
{
    return value(connection.prepare(sql).first([](const db::Row &row) { return row.text(0); }))
        .value_or(QString());
}

} // namespace

class TestConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("registry.db"));
    }

    void aNewDatabaseIsMarkedAsOurs()
    {
        auto connection = value(Connection::open(m_path, OpenMode::Create));
        QCOMPARE(numberOf(connection, "PRAGMA application_id"), qint64(Connection::applicationId));
        QCOMPARE(value(connection.version()), 0);
        value(connection.setVersion(7));
        QCOMPARE(value(connection.version()), 7);
    }

    void commitsReachTheDisk()
    {
        auto connection = value(Connection::open(m_path, OpenMode::Create));
        QCOMPARE(textOf(connection, "PRAGMA journal_mode"), QStringLiteral("wal"));
        QCOMPARE(numberOf(connection, "PRAGMA synchronous"), qint64(2)); // FULL
        QCOMPARE(numberOf(connection, "PRAGMA foreign_keys"), qint64(1));
        QCOMPARE(numberOf(connection, "PRAGMA cell_size_check"), qint64(1));
    }

    void whatIsDeletedIsOverwrittenOnEveryConnection()
    {
        const auto isSet = [](Connection connection) {
            return numberOf(connection, "PRAGMA secure_delete") == 1;
        };
        QVERIFY(isSet(value(Connection::open(m_path, OpenMode::Create))));
        QVERIFY(isSet(value(Connection::open(m_path, OpenMode::ReadWrite))));
        QVERIFY(isSet(value(Connection::open(m_path, OpenMode::ReadOnly))));
        QVERIFY(isSet(value(Connection::openScratch())));
    }

    void theFilesAreTheirOwnersAloneWhateverTheUmask()
    {
        const mode_t before = ::umask(0);
        {
            auto connection = value(Connection::open(m_path, OpenMode::Create));
            value(connection.runScript("CREATE TABLE item (number TEXT) STRICT"));
            for (const char *ending : {"", "-wal", "-shm"}) {
                struct stat status = {};
                const auto path = QFile::encodeName(m_path + QLatin1String(ending));
                QCOMPARE(::stat(path.constData(), &status), 0);
                QCOMPARE(status.st_mode & 0777u, 0600u);
            }
        }
        ::umask(before);
    }

    void aLinkInThePlaceOfTheDatabaseIsNotFollowed()
    {
        const QString elsewhere = m_folder->filePath(QStringLiteral("elsewhere.db"));
        value(Connection::open(elsewhere, OpenMode::Create));
        QVERIFY(QFile::link(elsewhere, m_path));
        QVERIFY(!Connection::open(m_path, OpenMode::ReadOnly));
        QVERIFY(!Connection::open(m_path, OpenMode::ReadWrite));
        QVERIFY(!QFile::exists(elsewhere + QStringLiteral("-wal")));
        // A link in the path of its folder is the user's choice.
        const QTemporaryDir other;
        const QString folder = other.filePath(QStringLiteral("link"));
        QVERIFY(QFile::link(m_folder->path(), folder));
        QVERIFY(Connection::open(folder + QStringLiteral("/elsewhere.db"), OpenMode::ReadWrite));
    }

    void eachModeAsksForItsFile()
    {
        QCOMPARE(Connection::open(m_path, OpenMode::ReadWrite).error().code, ErrorCode::NotFound);
        QCOMPARE(Connection::open(m_path, OpenMode::ReadOnly).error().code, ErrorCode::NotFound);
        value(Connection::open(m_path, OpenMode::Create));
        QCOMPARE(Connection::open(m_path, OpenMode::Create).error().code, ErrorCode::Conflict);
        value(Connection::open(m_path, OpenMode::ReadWrite));
        value(Connection::open(m_path, OpenMode::ReadOnly));
    }

    void aReaderCannotWrite()
    {
        value(value(Connection::open(m_path, OpenMode::Create))
                  .runScript("CREATE TABLE t (a INTEGER)"));
        auto reader = value(Connection::open(m_path, OpenMode::ReadOnly));
        const auto refused = reader.prepare("INSERT INTO t VALUES (1)").run();
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Io);
        QCOMPARE(numberOf(reader, "SELECT count(*) FROM t"), qint64(0));
    }

    void readOnlyMediaCanBeRead()
    {
        const tests::PlainUser user(m_folder->path());
        {
            auto connection = value(Connection::open(m_path, OpenMode::Create));
            value(connection.runScript("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1)"));
        }
        QVERIFY(::chmod(QFile::encodeName(m_folder->path()).constData(), 0555) == 0);
        QVERIFY(!QFile(m_folder->filePath(QStringLiteral("other"))).open(QIODevice::WriteOnly));
        auto reader = value(Connection::open(m_path, OpenMode::ReadOnly));
        QCOMPARE(numberOf(reader, "SELECT count(*) FROM t"), qint64(1));
        ::chmod(QFile::encodeName(m_folder->path()).constData(), 0755);
    }

    void whatIsNoDatabaseIsReportedAsDamage()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5000, 'x'));
        file.close();
        QCOMPARE(Connection::open(m_path, OpenMode::ReadOnly).error().code, ErrorCode::Corrupt);
    }

    void anotherProgramsDatabaseIsRefused()
    {
        {
            auto connection = value(Connection::open(m_path, OpenMode::Create));
            value(connection.runScript("PRAGMA application_id = 1"));
        }
        QCOMPARE(Connection::open(m_path, OpenMode::ReadWrite).error().code, ErrorCode::Invalid);
    }

    void theSchemaCannotBeRewrittenByHand()
    {
        auto connection = value(Connection::open(m_path, OpenMode::Create));
        value(connection.runScript("CREATE TABLE t (a INTEGER)"));
        (void)connection.runScript("PRAGMA writable_schema = ON");
        QVERIFY(!connection.runScript(
            "UPDATE sqlite_schema SET sql = 'CREATE TABLE t (b INTEGER)' WHERE name = 't'"));
        QVERIFY(textOf(connection, "SELECT sql FROM sqlite_schema WHERE name = 't'")
                    .contains(QStringLiteral("a INTEGER")));
    }

    void theInnerTablesOfASearchIndexCannotBeChanged()
    {
        auto connection = value(Connection::open(m_path, OpenMode::Create));
        value(connection.runScript(
            "CREATE VIRTUAL TABLE words USING fts5 (word); INSERT INTO words VALUES ('seal')"));
        QVERIFY(!connection.runScript("DELETE FROM words_data"));
        QCOMPARE(numberOf(connection, "SELECT count(*) FROM words WHERE words MATCH 'seal'"),
                 qint64(1));
    }

    // A planted view or trigger in the file must not call harmful functions.
    void theSchemaIsNotTrusted()
    {
        auto connection = value(Connection::open(m_path, OpenMode::Create));
        QCOMPARE(numberOf(connection, "PRAGMA trusted_schema"), qint64(0));
        value(connection.runScript(
            "CREATE VIEW planted AS SELECT fts3_tokenizer('simple') AS pointer"));
        QVERIFY(!connection.prepare("SELECT pointer FROM planted").first([](const db::Row &row) {
            return row.isNull(0);
        }));
        auto scratch = value(Connection::openScratch());
        QCOMPARE(numberOf(scratch, "PRAGMA trusted_schema"), qint64(0));
    }

    void aScratchDatabaseLeavesNothing()
    {
        const auto before = m_folder->path();
        {
            auto scratch = value(Connection::openScratch());
            value(scratch.runScript("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1)"));
            QCOMPARE(numberOf(scratch, "SELECT count(*) FROM t"), qint64(1));
        }
        QVERIFY(QDir(before).isEmpty());
    }

    void aScriptThatFailsSaysWhere()
    {
        auto connection = value(Connection::open(m_path, OpenMode::Create));
        const auto refused =
            connection.runScript("CREATE TABLE t (a INTEGER); CREATE TABEL u (a INTEGER)");
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Database);
        QVERIFY(refused.error().detail.contains(QStringLiteral("TABEL")));
    }

    void aLogThatWasCopiedToAReadOnlyMediumIsExplained()
    {
        QFile::setPermissions(m_folder->path(),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                  | QFile::ReadOther | QFile::ExeOther);
        const QString copy = m_folder->filePath(QStringLiteral("copy"));
        QVERIFY(QDir().mkdir(copy));
        {
            auto writer = value(Connection::open(m_path, OpenMode::Create));
            value(writer.runScript("CREATE TABLE t(x INTEGER) STRICT"));
        }
        auto writer = value(Connection::open(m_path, OpenMode::ReadWrite));
        value(writer.setVersion(7));
        for (const char *part : {"", "-wal"}) {
            const QString file = copy + QStringLiteral("/registry.db") + QLatin1String(part);
            QVERIFY(QFile::copy(m_path + QLatin1String(part), file));
            QCOMPARE(::chmod(QFile::encodeName(file).constData(), 0444), 0);
        }
        QCOMPARE(::chmod(QFile::encodeName(copy).constData(), 0555), 0);
        const tests::PlainUser user(m_folder->path());

        const auto opened =
            Connection::open(copy + QStringLiteral("/registry.db"), OpenMode::ReadOnly);

        QVERIFY(!opened);
        QCOMPARE(opened.error().code, ErrorCode::Io);
        QVERIFY2(opened.error().message.contains(QStringLiteral("registry.db-wal")),
                 qPrintable(opened.error().message));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestConnection)
#include "test_connection.moc"
