#include "registry/newest_entry.h"

#include "db/connection.h"

namespace registry {

namespace {

constexpr auto selectEntry = "SELECT coalesce((SELECT name FROM officer WHERE key_id = actor), "
                             "actor), kind, time FROM entry ";

NewestEntry readNewest(const db::Row &row)
{
    return {row.text(0), row.text(1), row.integer(2)};
}

} // namespace

Result<std::optional<NewestEntry>> newestEntry(const Reader &reader)
{
    return reader.connection()
        .prepare(QByteArray(selectEntry) + "ORDER BY position DESC LIMIT 1")
        .first(readNewest);
}

Result<std::optional<NewestEntry>> newestEntryAbout(const Reader &reader, const QString &subject)
{
    return reader.connection()
        .prepare(QByteArray(selectEntry) + "WHERE subject = $1 ORDER BY step DESC LIMIT 1")
        .bind(subject)
        .first(readNewest);
}

} // namespace registry
