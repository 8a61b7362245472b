#include "db/engine.h"

#include "base/text.h"

namespace db {

Engine::~Engine()
{
    for (auto *statement : std::as_const(idle))
        sqlite3_finalize(statement);
    sqlite3_close_v2(handle);
}

namespace {

Error meaningOf(int primaryCode)
{
    switch (primaryCode) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Conflict,
                Text::tr("Another program is writing to this registry; try again when it is done."),
                {}};
    case SQLITE_FULL:
        return {ErrorCode::Io,
                Text::tr("The disk that holds the registry is full; nothing was changed."),
                {}};
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return {ErrorCode::Io,
                Text::tr("The registry can be read but not written; nothing was changed."),
                {}};
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return {ErrorCode::Io,
                Text::tr("The registry's database could not be read or written. Check whether its "
                         "disk is full, and whether this account may use it."),
                {}};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return {ErrorCode::Corrupt,
                Text::tr("The registry's database is damaged, or is no database."),
                {}};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, Text::tr("Cancelled."), {}};
    case SQLITE_CONSTRAINT:
        return {ErrorCode::Conflict,
                Text::tr("The change contradicts what the registry already holds."),
                {}};
    case SQLITE_ERROR: // a table or a column is missing, a function cannot take a value
        return {ErrorCode::Database,
                Text::tr("The registry's database refused a request. Somebody may have altered it: "
                         "verify the registry."),
                {}};
    default:
        return {ErrorCode::Database, Text::tr("The registry's database refused a request."), {}};
    }
}

const QString beginsDetail = QStringLiteral("SQLite ");

} // namespace

Error Engine::error(int code, const QByteArray &sql) const
{
    Error error = meaningOf(code & 0xff);
    const QString reason = handle ? QString::fromUtf8(sqlite3_errmsg(handle))
                                  : QString::fromUtf8(sqlite3_errstr(code));
    error.detail = beginsDetail + QStringLiteral("%1: %2").arg(code).arg(reason);
    if (!sql.isEmpty())
        error.detail += QStringLiteral(" in: ") + QString::fromUtf8(sql);
    return error;
}

int Engine::codeOf(const Error &error)
{
    return error.detail.startsWith(beginsDetail)
        ? error.detail.mid(beginsDetail.size()).section(u':', 0, 0).toInt()
        : SQLITE_OK;
}

} // namespace db
