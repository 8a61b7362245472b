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

Result<std::optional<NewestEntry>> changeByAnother(const Reader &reader, const QString &item,
                                                   qint64 step, const QString &officer)
{
    return reader.connection()
        .prepare(QByteArray(selectEntry)
                 + "WHERE subject = $1 AND step > $2 AND kind NOT IN ('attachment.added', "
                   "'label.printed') AND actor NOT IN (SELECT key_id FROM officer WHERE id = $3) "
                   "ORDER BY step DESC LIMIT 1")
        .bind(item, step, officer)
        .first(readNewest);
}

} // namespace registry
