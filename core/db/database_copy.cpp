#include "db/database_copy.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "db/database_key.h"
#include "db/database_uri.h"
#include "db/engine.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <memory>

namespace db {

namespace {

constexpr int pagesAtATime = 256; // 1 MB, between two checks for cancellation
constexpr int busyTimeoutMs = 5000;

struct EndOfCopy {
    void operator()(sqlite3_backup *copy) const { sqlite3_backup_finish(copy); }
};

Result<void> open(Engine &engine, const QByteArray &uri, int flags)
{
    const int code = sqlite3_open_v2(uri.constData(), &engine.handle,
                                     flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX
                                         | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOFOLLOW,
                                     nullptr);
    if (code != SQLITE_OK)
        return failure(engine.error(code));
    sqlite3_busy_timeout(engine.handle, busyTimeoutMs);
    return {};
}

Result<void> run(Engine &engine, const char *script)
{
    const int code = sqlite3_exec(engine.handle, script, nullptr, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : failure(engine.error(code, script));
}

Result<void> copyPages(Engine &source, Engine &target, base::Progress &progress)
{
    const std::unique_ptr<sqlite3_backup, EndOfCopy> copy(
        sqlite3_backup_init(target.handle, "main", source.handle, "main"));
    if (!copy)
        return failure(target.error(sqlite3_errcode(target.handle)));
    int done = 0;
    for (int code = SQLITE_OK; code != SQLITE_DONE;) {
        TRY(progress.check());
        code = sqlite3_backup_step(copy.get(), pagesAtATime);
        if (code != SQLITE_OK && code != SQLITE_DONE)
            return failure(source.error(code));
        const int total = sqlite3_backup_pagecount(copy.get());
        if (done == 0)
            progress.begin(Text::tr("Copying the database"), total);
        const int now = total - sqlite3_backup_remaining(copy.get());
        progress.advance(now - done);
        done = now;
    }
    return {};
}

Result<void> copyInto(const QString &from, const QString &part, base::Progress &progress)
{
    const UnlockedScope unlocked(part, keyOfDatabase(from));
    Engine source, target;
    TRY(open(source, uriOf(from, true), SQLITE_OPEN_READONLY));
    // A read transaction fixes the state: without it, a copy starts again after each write.
    TRY(run(source, "BEGIN; SELECT count(*) FROM sqlite_schema;"));
    TRY(open(target, uriOf(part, false), SQLITE_OPEN_READWRITE));
    TRY(run(target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")); // synced afterwards
    return copyPages(source, target, progress);
}

QString nextOf(const QString &path)
{
    return path + QStringLiteral(".next");
}

// Takes the database for this connection alone, until it closes, with all data in the one file:
// SQLite refuses this while any other connection is open. The exclusive lock outlasts its
// transaction, because a copy cannot be made within a transaction that writes. Leaving WAL mode
// changes only the first sector and needs no journal on disk; a journal that a power cut left there
// would look like a foreign file.
Result<void> takeForItself(Engine &engine)
{
    const auto taken = run(engine,
                           "PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; "
                           "BEGIN EXCLUSIVE; COMMIT; BEGIN; SELECT count(*) FROM sqlite_schema;");
    if (!taken && taken.error().code == ErrorCode::Conflict)
        return failure(ErrorCode::Conflict,
                       Text::tr("Another program, or another window, has the registry open; close "
                                "it, then try again."),
                       taken.error().detail);
    return taken;
}

// Reads the whole copy before the original is replaced.
Result<void> checkWhole(const QString &copy)
{
    TRY(auto opened, Connection::openSuspect(copy, false));
    TRY(const auto answer,
        opened.prepare("PRAGMA quick_check(1)").first([](const Row &row) { return row.text(0); }));
    if (answer == QLatin1String("ok"))
        return {};
    return failure(ErrorCode::Corrupt,
                   Text::tr("The database is damaged; verify the registry. Nothing was changed."),
                   answer.value_or(QString()));
}

// Puts the copy into WAL mode, as every registry is: a later switch would write a journal in clear.
Result<void> copyEncrypted(Engine &source, const QString &part, const SharedKey &key,
                           base::Progress &progress)
{
    const UnlockedScope unlocked(part, key);
    Engine target;
    TRY(open(target, uriOf(part, false), SQLITE_OPEN_READWRITE));
    TRY(run(target, "PRAGMA journal_mode = MEMORY;"));
    TRY(copyPages(source, target, progress));
    TRY(run(target, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"));
    TRY(run(target, "PRAGMA wal_checkpoint(TRUNCATE);"));
    return checkWhole(part);
}

} // namespace

Result<void> encryptDatabase(const QString &path, const SharedKey &key,
                             const std::function<Result<void>()> &decide, base::Progress &progress)
{
    Engine source;
    TRY(open(source, uriOf(path, false), SQLITE_OPEN_READWRITE));
    TRY(takeForItself(source));
    TRY(base::writeFileDurably(nextOf(path), [&](const QString &part) {
        return copyEncrypted(source, part, key, progress);
    }));
    TRY(decide());
    return finishEncryption(path);
}

Result<void> finishEncryption(const QString &path)
{
    const QByteArray next = QFile::encodeName(nextOf(path)), now = QFile::encodeName(path);
    if (std::rename(next.constData(), now.constData()) == 0)
        return base::syncFolder(QFileInfo(path).path());
    return errno == ENOENT ? Result<void>() : failure(base::fileError(path, errno));
}

bool staysInClear(const QString &path)
{
    static const QByteArray header("SQLite format 3", 16); // with its NUL
    QFile database(path);
    return database.open(QIODevice::ReadOnly) && database.read(header.size()) == header
        && !QFile::exists(nextOf(path));
}

void dropEncryption(const QString &path)
{
    QFile::remove(nextOf(path));
}

Result<void> copyDatabase(const QString &from, const QString &to, base::Progress &progress)
{
    if (!QFileInfo::exists(from))
        return failure(ErrorCode::NotFound, Text::tr("There is no file %1.").arg(from));
    return base::writeFileDurably(
        to, [&](const QString &part) { return copyInto(from, part, progress); });
}

} // namespace db
