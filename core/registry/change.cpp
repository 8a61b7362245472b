#include "registry/change.h"

#include "db/connection.h"

#include <algorithm>

namespace registry {

namespace {

constexpr qint64 mostEntries = 1000;

bool hasOne(std::initializer_list<const char *> some, const QString &family)
{
    return std::any_of(some.begin(), some.end(),
                       [&](const char *one) { return family == QLatin1String(one); });
}

} // namespace

bool Change::isOf(std::initializer_list<const char *> some) const
{
    return isWhole || std::any_of(families.begin(), families.end(), [&](const QString &family) {
               return hasOne(some, family);
           });
}

bool Change::isOnlyOf(std::initializer_list<const char *> some) const
{
    return !isWhole && std::all_of(families.begin(), families.end(), [&](const QString &family) {
        return hasOne(some, family);
    });
}

bool Change::names(const QString &id) const
{
    const QByteArray wanted = id.toUtf8();
    return isWhole || std::any_of(entries.begin(), entries.end(), [&](const QByteArray &entry) {
               return entry.contains(wanted);
           });
}

Result<qint64> newestPosition(const Reader &reader)
{
    auto select = reader.connection().prepare("SELECT coalesce(max(position), 0) FROM entry");
    TRY(const auto newest, select.first([](const db::Row &row) { return row.integer(0); }));
    return newest.value_or(0);
}

Result<Change> changeAfter(const Reader &reader, qint64 position)
{
    Change change;
    auto select = reader.connection().prepare(
        "SELECT kind, bytes FROM entry WHERE position > $1 ORDER BY position LIMIT $2");
    TRY(const auto entries, select.bind(position, mostEntries + 1).rows([](const db::Row &row) {
        return std::pair(row.text(0), row.blob(1));
    }));
    change.isWhole = qint64(entries.size()) > mostEntries;
    for (const auto &[kind, bytes] : entries) {
        if (change.isWhole)
            return Change{true, {}, {}};
        change.families.insert(kind.section(u'.', 0, 0));
        change.entries.append(bytes);
    }
    return change;
}

Result<qint64> dataVersion(const Reader &reader)
{
    TRY(const auto version,
        reader.connection().prepare("PRAGMA data_version").first([](const db::Row &row) {
            return row.integer(0);
        }));
    return version.value_or(0);
}

} // namespace registry
