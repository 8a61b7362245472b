#include "db/connection.h"

#include "base/folder.h"
#include "base/text.h"
#include "db/database_uri.h"
#include "db/encrypting_vfs.h"
#include "db/engine.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace db {

namespace {

constexpr int busyTimeoutMs = 5000;
// 32 MB instead of SQLite's 2 MB: the indexes of hashes are written all over, and each page that is
// not in the cache is read, decrypted and checked again.
constexpr auto largeCache = "PRAGMA cache_size = -32768";
constexpr int stepsBetweenQuestions = 10'000; // of SQLite's virtual machine

int flagsFor(OpenMode mode)
{
    const int common =
        SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW;
    if (mode == OpenMode::ReadOnly)
        return common | SQLITE_OPEN_READONLY;
    return common | SQLITE_OPEN_READWRITE | (mode == OpenMode::Create ? SQLITE_OPEN_CREATE : 0);
}

// A log without its -shm file, which was copied onto a medium that cannot be written, is the reason
// itself.
Error explained(Error error, const QString &path, OpenMode mode)
{
    const QString log = path + QStringLiteral("-wal");
    const bool isCopied = mode == OpenMode::ReadOnly && error.code == ErrorCode::Io
        && QFileInfo(log).size() > 0 && !QFileInfo(QFileInfo(path).path()).isWritable();
    if (isCopied)
        error.message =
            Text::tr("The newest changes of this registry are still in its file %1, and reading "
                     "them takes a file %2 in the same folder, which cannot be written there. "
                     "Copy the whole folder to a disk that can be written, and open it there.")
                .arg(QFileInfo(log).fileName(),
                     QFileInfo(path).fileName() + QStringLiteral("-shm"));
    return error;
}

// SQLite gives its log and its other files the mode of the database.
Result<void> makePrivateFile(const QString &path)
{
    const QFileInfo file(path);
    TRY(const auto folder, base::Folder::at(file.path()));
    TRY(const int made,
        folder.open(file.fileName(), O_WRONLY | O_CREAT | O_EXCL, base::privateFile));
    ::close(made);
    return {};
}

} // namespace

Connection::Connection()
    : m_engine(std::make_unique<Engine>())
{
}

Connection::Connection(Connection &&) noexcept = default;
Connection &Connection::operator=(Connection &&) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const QString &path, OpenMode mode)
{
    const bool exists = QFile::exists(path);
    if (mode == OpenMode::Create && exists)
        return failure(ErrorCode::Conflict, Text::tr("%1 is there already.").arg(path));
    if (mode != OpenMode::Create && !exists)
        return failure(ErrorCode::NotFound, Text::tr("There is no file %1.").arg(path));
    if (mode == OpenMode::Create)
        TRY(makePrivateFile(path));
    Connection connection;
    const int code = sqlite3_open_v2(uriOf(path, mode == OpenMode::ReadOnly).constData(),
                                     &connection.m_engine->handle, flagsFor(mode), nullptr);
    if (code != SQLITE_OK)
        return failure(connection.m_engine->error(code));
    if (const auto configured = connection.configure(mode); !configured)
        return failure(explained(configured.error(), path, mode));
    return connection;
}

Result<Connection> Connection::openSuspect(const QString &path, bool asItLies)
{
    if (!QFile::exists(path))
        return failure(ErrorCode::NotFound, Text::tr("There is no file %1.").arg(path));
    Connection connection;
    const int code =
        sqlite3_open_v2(uriOf(path, true, asItLies).constData(), &connection.m_engine->handle,
                        flagsFor(OpenMode::ReadOnly), nullptr);
    if (code != SQLITE_OK)
        return failure(connection.m_engine->error(code));
    connection.harden();
    TRY(connection.runScript("PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;"));
    return connection;
}

Result<void> Connection::readPastDamages()
{
    sqlite3_db_config(m_engine->handle, SQLITE_DBCONFIG_DEFENSIVE, 0, nullptr);
    return runScript("PRAGMA writable_schema = ON");
}

Result<Connection> Connection::openScratch()
{
    Connection connection;
    const int code =
        sqlite3_open_v2("", &connection.m_engine->handle,
                        SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE, encryptingVfs());
    if (code != SQLITE_OK)
        return failure(connection.m_engine->error(code));
    TRY(connection.runScript(
        "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA "
        "secure_delete = ON; PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY;"));
    TRY(connection.runScript(largeCache));
    return connection;
}

// What a hostile file must not be able to do.
void Connection::harden()
{
    sqlite3_busy_timeout(m_engine->handle, busyTimeoutMs);
    sqlite3_db_config(m_engine->handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_engine->handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
}

Result<void> Connection::configure(OpenMode mode)
{
    harden();
    TRY(runScript("PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON; PRAGMA temp_store = "
                  "MEMORY; PRAGMA secure_delete = ON;"));
    TRY(runScript(largeCache));
    // Keeps the rollback journal of the first write in memory: on disk it would be in clear, and it
    // is not needed, because an unfinished database is created again.
    if (mode == OpenMode::Create)
        TRY(runScript("PRAGMA page_size = 4096; PRAGMA journal_mode = MEMORY;"));
    if (mode == OpenMode::Create)
        TRY(runScript(QByteArray("PRAGMA application_id = ") + QByteArray::number(applicationId)));
    TRY(const auto id,
        prepare("PRAGMA application_id").first([](const Row &row) { return row.integer(0); }));
    if (id != applicationId)
        return failure(ErrorCode::Invalid,
                       Text::tr("This database belongs to another program, not to Sealbook."));
    if (mode != OpenMode::ReadOnly)
        TRY(runScript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"));
    return {};
}

Statement Connection::prepare(const QByteArray &sql)
{
    return Statement(*m_engine, sql);
}

Result<void> Connection::runScript(const QByteArray &script)
{
    const int code = sqlite3_exec(m_engine->handle, script.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(m_engine->error(code, script.left(200)));
    return {};
}

quint64 Connection::transaction() const
{
    return m_engine->transaction;
}

void Connection::beforeCommit(BeforeCommit check)
{
    m_engine->beforeCommit.push_back(std::move(check));
}

void Connection::beginTransaction()
{
    m_engine->transaction = ++m_engine->transactions;
}

Result<void> Connection::checkBeforeCommit()
{
    for (const auto &check : m_engine->beforeCommit)
        TRY(check(*this));
    return {};
}

void Connection::endTransaction()
{
    m_engine->transaction = 0;
    m_engine->beforeCommit.clear();
}

Result<int> Connection::version()
{
    TRY(const auto version,
        prepare("PRAGMA user_version").first([](const Row &row) { return int(row.integer(0)); }));
    return version.value_or(0);
}

Result<void> Connection::setVersion(int version)
{
    return runScript("PRAGMA user_version = " + QByteArray::number(version));
}

bool hasSchemaFile(const QString &path)
{
    return QFile::exists(QStringLiteral(":/schema/") + path);
}

Connection::Interruption::Interruption(Connection &connection, std::function<bool()> shallStop)
    : m_connection(&connection)
    , m_shallStop(std::move(shallStop))
{
    const auto ask = [](void *interruption) {
        return int(static_cast<Interruption *>(interruption)->m_shallStop());
    };
    sqlite3_progress_handler(m_connection->m_engine->handle, stepsBetweenQuestions, ask, this);
}

Connection::Interruption::~Interruption()
{
    sqlite3_progress_handler(m_connection->m_engine->handle, 0, nullptr, nullptr);
}

QByteArray schemaFile(const QString &path)
{
    QFile file(QStringLiteral(":/schema/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("schema file %s is not compiled in", qUtf8Printable(path));
    return file.readAll();
}

} // namespace db
