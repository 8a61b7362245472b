// Encrypted databases: nothing is in clear on disk, no file is longer, and a torn write loses
// nothing.

#include "db/database_copy.h"
#include "db/database_key.h"
#include "db/encrypting_vfs.h"
#include "db/transaction.h"
#include "support/value.h"

#include <QDir>
#include <QFile>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <random>

#include <sqlite3.h>
#include <unistd.h>

using db::Connection;
using db::OpenMode;
using tests::value;

namespace {

const QByteArray secretText = "Grandmother's passcode 246810";

db::SharedKey keyOf(char filling)
{
    return std::make_shared<db::DatabaseKey>(
        crypto::SecretBytes(QByteArrayView(QByteArray(32, filling))));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qUtf8Printable(path));
}

qint64 numberOf(Connection &connection, const QByteArray &sql)
{
    return value(connection.prepare(sql).first([](const db::Row &row) { return row.integer(0); }))
        .value_or(-1);
}

QString textOf(Connection &connection, const QByteArray &sql)
{
    return value(connection.prepare(sql).first([](const db::Row &row) { return row.text(0); }))
        .value_or(QString());
}

void insertMany(Connection &connection, int count)
{
    auto transaction = value(db::Transaction::begin(connection));
    auto insert = connection.prepare("INSERT INTO note (text) VALUES ($1)");
    for (int i = 0; i < count; ++i)
        value(insert.bind(QString::fromUtf8(secretText) + QString::number(i)).run());
    value(transaction.commit());
}

Connection made(const QString &path)
{
    auto connection = value(Connection::open(path, OpenMode::Create));
    value(connection.runScript("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)"));
    return connection;
}

// Whether no 16 bytes occur twice and each byte value is about equally frequent.
bool looksRandom(const QByteArray &bytes)
{
    QSet<QByteArray> units;
    std::array<int, 256> counts{};
    for (qsizetype at = 0; at + 16 <= bytes.size(); at += 16)
        units.insert(bytes.sliced(at, 16));
    for (const char byte : bytes)
        ++counts.at(std::size_t(static_cast<unsigned char>(byte)));
    const double each = double(bytes.size()) / 256;
    const auto [least, most] = std::minmax_element(counts.begin(), counts.end());
    return units.size() == bytes.size() / 16 && *least > each / 2 && *most < each * 2;
}

// The content on disk of the temporary files that SQLite has open in this process.
QByteArray temporaryFiles()
{
    QByteArray all;
    const auto descriptors =
        QDir(QStringLiteral("/proc/self/fd")).entryInfoList(QDir::Files | QDir::System);
    for (const auto &descriptor : descriptors) {
        const QString target = QFile::symLinkTarget(descriptor.filePath());
        if (target.contains(QLatin1String("etilqs")))
            all += contentOf(descriptor.filePath());
    }
    return all;
}

} // namespace

class TestEncryptedDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("registry.db"));
        db::unlockDatabase(m_path, keyOf('k'));
    }

    void cleanup() { db::lockDatabase(m_path); }

    void whatWasWrittenIsReadAgain()
    {
        {
            auto connection = made(m_path);
            insertMany(connection, 5000);
        }
        auto again = value(Connection::open(m_path, OpenMode::ReadOnly));
        QCOMPARE(numberOf(again, "SELECT count(*) FROM note"), qint64(5000));
        QCOMPARE(textOf(again, "PRAGMA integrity_check"), QStringLiteral("ok"));
    }

    void neitherTheDatabaseNorItsLogShowsAnything()
    {
        auto connection = made(m_path);
        insertMany(connection, 5000);
        const QByteArray log = contentOf(m_path + "-wal");
        value(connection.runScript("PRAGMA wal_checkpoint(FULL)"));
        const QByteArray database = contentOf(m_path);
        QVERIFY(log.size() > 100'000);
        QVERIFY(database.size() > 100'000);
        QVERIFY(looksRandom(log));
        QVERIFY(looksRandom(database));
        QVERIFY(!contentOf(m_path + "-shm").contains(secretText.first(8)));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files),
                 (QStringList{"registry.db", "registry.db-shm", "registry.db-wal"}));
    }

    void nothingBecomesLonger()
    {
        auto connection = made(m_path);
        insertMany(connection, 500);
        const QString plainPath = m_folder->filePath(QStringLiteral("plain.db"));
        auto plain = made(plainPath);
        insertMany(plain, 500);
        QVERIFY(contentOf(plainPath + "-wal").contains(secretText));
        for (const char *file : {"", "-wal", "-shm"})
            QCOMPARE(QFile(m_path + file).size(), QFile(plainPath + file).size());
    }

    void withoutTheKeyNothingOpens()
    {
        {
            auto connection = made(m_path);
            insertMany(connection, 5);
        }
        const auto refused = [&] {
            const auto opened = Connection::open(m_path, OpenMode::ReadOnly);
            return !opened && opened.error().code == ErrorCode::Corrupt;
        };
        db::lockDatabase(m_path);
        QVERIFY(refused());
        db::unlockDatabase(m_path, keyOf('x'));
        QVERIFY(refused());
        db::unlockDatabase(m_path, keyOf('k'));
        QVERIFY(!refused());
    }

    void theLinkToAFolderIsNoOtherDatabase()
    {
        made(m_path);
        const QString link = m_folder->path() + QStringLiteral("-link");
        QVERIFY(QFile::link(m_folder->path(), link));
        QVERIFY(db::keyOfDatabase(link + "/registry.db"));
        value(Connection::open(link + "/registry.db", OpenMode::ReadWrite));
        QFile::remove(link);
    }

    // A power cut may leave any part of the last transaction, followed by noise.
    void aTornLogLosesOnlyWhatWasNotCommitted()
    {
        auto connection = made(m_path);
        insertMany(connection, 3);
        const qint64 committed = QFile(m_path + "-wal").size();
        insertMany(connection, 300);
        const QByteArray database = contentOf(m_path), log = contentOf(m_path + "-wal");
        QVERIFY(log.size() > committed + 3 * 4120);
        const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
        const db::UnlockedScope unlocked(copy, keyOf('k'));
        std::mt19937 chance(1);
        for (qint64 cut = committed; cut < log.size(); cut += 97) {
            QByteArray torn = log.first(cut);
            if (cut % 2 == 0) { // full length, then old content of the disk
                while (torn.size() < log.size())
                    torn.append(char(chance()));
            }
            write(copy, database);
            write(copy + "-wal", torn);
            QFile::remove(copy + "-shm");
            auto opened = value(Connection::open(copy, OpenMode::ReadWrite));
            QCOMPARE(numberOf(opened, "SELECT count(*) FROM note"), qint64(3));
        }
    }

    // A commit never writes what an earlier commit has synced.
    void theLogOnlyGrows()
    {
        auto connection = made(m_path);
        value(connection.runScript("PRAGMA wal_autocheckpoint = 0"));
        for (int i = 0; i < 20; ++i) {
            const QByteArray before = contentOf(m_path + "-wal");
            insertMany(connection, 1 + i);
            const QByteArray after = contentOf(m_path + "-wal");
            QVERIFY(after.size() > before.size());
            QCOMPARE(after.first(before.size()), before);
        }
    }

    void aRollbackJournalIsRefused()
    {
        auto connection = made(m_path);
        (void)connection.runScript("PRAGMA journal_mode = DELETE");
        (void)connection.runScript("INSERT INTO note (text) VALUES ('x')");
        QVERIFY(!QFile::exists(m_path + "-journal"));
        connection = value(Connection::open(m_path, OpenMode::ReadWrite));
        QCOMPARE(textOf(connection, "PRAGMA journal_mode"), QStringLiteral("wal"));
        insertMany(connection, 1);
    }

    void aDatabaseThatIsMadeHasNoJournalEither()
    {
        made(m_path);
        QVERIFY(!QDir(m_folder->path()).entryList(QDir::Files).contains("registry.db-journal"));
    }

    void aCopyIsEncryptedWithTheSameKey()
    {
        auto connection = made(m_path);
        insertMany(connection, 500);
        const QString copy = m_folder->filePath(QStringLiteral("copy.db"));
        base::Progress progress;
        value(db::copyDatabase(m_path, copy, progress));
        QVERIFY(looksRandom(contentOf(copy)));
        QVERIFY(!db::keyOfDatabase(copy));
        const db::UnlockedScope unlocked(copy, keyOf('k'));
        auto opened = value(Connection::open(copy, OpenMode::ReadOnly));
        QCOMPARE(numberOf(opened, "SELECT count(*) FROM note"), qint64(500));
    }

    void oneThatIsCompactedStaysWhole()
    {
        auto connection = made(m_path);
        insertMany(connection, 3000);
        value(connection.runScript(
            "DELETE FROM note WHERE id % 2; PRAGMA temp_store = FILE; VACUUM"));
        QCOMPARE(numberOf(connection, "SELECT count(*) FROM note"), qint64(1500));
        QCOMPARE(textOf(connection, "PRAGMA integrity_check"), QStringLiteral("ok"));
    }

    void temporaryFilesShowNothing()
    {
        auto scratch = value(Connection::openScratch());
        value(scratch.runScript("PRAGMA cache_size = 10; PRAGMA temp_store = FILE;"
                                "CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT)"));
        insertMany(scratch, 20000);
        const QByteArray onDisk = temporaryFiles();
        QVERIFY(onDisk.size() > 100'000);
        QVERIFY(looksRandom(onDisk));
        // A sort, an index and a savepoint that is rolled back need other kinds of temporary files.
        value(scratch.runScript("SAVEPOINT s; UPDATE note SET text = text || 'x' WHERE id % 3;"
                                "ROLLBACK TO s; RELEASE s; CREATE INDEX by_text ON note (text);"
                                "CREATE TEMP TABLE sorted AS SELECT * FROM note ORDER BY text"));
        QCOMPARE(numberOf(scratch, "SELECT count(*) FROM sorted"), qint64(20000));
        QCOMPARE(numberOf(scratch, "SELECT count(*) FROM note WHERE text LIKE '%x'"), qint64(0));
        QCOMPARE(textOf(scratch, "PRAGMA integrity_check"), QStringLiteral("ok"));
        QVERIFY(looksRandom(temporaryFiles()));
    }

    // Reads and writes of all sizes in all places, against a file in memory.
    void aTemporaryFileIsAFile()
    {
        auto *vfs = sqlite3_vfs_find(db::encryptingVfs());
        std::vector<std::max_align_t> memory(std::size_t(vfs->szOsFile) / sizeof(std::max_align_t)
                                             + 1);
        auto *file = reinterpret_cast<sqlite3_file *>(memory.data());
        constexpr int flags = SQLITE_OPEN_TEMP_JOURNAL | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
            | SQLITE_OPEN_EXCLUSIVE | SQLITE_OPEN_DELETEONCLOSE;
        QCOMPARE(vfs->xOpen(vfs, nullptr, file, flags, nullptr), SQLITE_OK);
        QByteArray model;
        std::mt19937 chance(2);
        for (int round = 0; round < 3000; ++round) {
            const auto count = int(chance() % 9000 + 1);
            const auto at = int(chance() % quint32(model.size() + 1));
            if (round % 3 != 0) {
                const QByteArray bytes(count, char(chance()));
                QCOMPARE(file->pMethods->xWrite(file, bytes.constData(), count, at), SQLITE_OK);
                model.resize(std::max<qsizetype>(model.size(), at + count));
                model.replace(at, count, bytes);
            } else if (round % 50 == 0) {
                model.truncate(at);
                QCOMPARE(file->pMethods->xTruncate(file, at), SQLITE_OK);
            }
            QByteArray read(count, 'u');
            const int code = file->pMethods->xRead(file, read.data(), count, at);
            QByteArray expected = model.mid(at, count);
            QCOMPARE(code, expected.size() == count ? SQLITE_OK : SQLITE_IOERR_SHORT_READ);
            expected.append(QByteArray(count - expected.size(), char(0)));
            QCOMPARE(read, expected);
            sqlite3_int64 size = 0;
            QCOMPARE(file->pMethods->xFileSize(file, &size), SQLITE_OK);
            QCOMPARE(size, sqlite3_int64(model.size()));
        }
        file->pMethods->xClose(file);
    }

    void severalConnectionsShareIt()
    {
        auto writer = made(m_path);
        auto reader = value(Connection::open(m_path, OpenMode::ReadOnly));
        insertMany(writer, 10);
        QCOMPARE(numberOf(reader, "SELECT count(*) FROM note"), qint64(10));
        insertMany(writer, 10);
        QCOMPARE(numberOf(reader, "SELECT count(*) FROM note"), qint64(20));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_APPLESS_MAIN(TestEncryptedDatabase)
#include "test_encrypted_database.moc"
