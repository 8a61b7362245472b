#include "db/database_copy.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "db/database_uri.h"
#include "db/engine.h"

#include <QFileInfo>

#include <memory>

namespace db {

namespace {

constexpr int pagesAtATime = 256; // 1 MB, between two questions whether to stop
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
    Engine source, target;
    TRY(open(source, uriOf(from, true), SQLITE_OPEN_READONLY));
    // A transaction that reads keeps the moment: without it, a copy begins again after each write.
    TRY(run(source, "BEGIN; SELECT count(*) FROM sqlite_schema;"));
    TRY(open(target, uriOf(part, false), SQLITE_OPEN_READWRITE));
    TRY(run(target, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;")); // synced afterwards
    return copyPages(source, target, progress);
}

} // namespace

Result<void> copyDatabase(const QString &from, const QString &to, base::Progress &progress)
{
    if (!QFileInfo::exists(from))
        return failure(ErrorCode::NotFound, Text::tr("There is no file %1.").arg(from));
    return base::writeFileDurably(
        to, [&](const QString &part) { return copyInto(from, part, progress); });
}

} // namespace db
