#include "registry/contents_change.h"

#include "db/connection.h"
#include "registry/item_table.h"

#include <algorithm>

namespace registry {

Result<std::optional<qint64>> contentsChangedAfter(const Reader &reader, const QString &item,
                                                   qint64 afterMs)
{
    auto select =
        reader.connection().prepare("SELECT max(time) FROM entry WHERE kind IN ('item.put_in', "
                                    "'item.taken_out') AND time > $2 AND subject <> $1 AND "
                                    "instr(bytes, CAST($1 AS BLOB)) > 0");
    TRY(const auto inside, ItemTable(reader).withContents(item));
    qint64 newest = afterMs;
    for (const QString &container : inside) {
        TRY(const auto time, select.bind(container, afterMs).first([](const db::Row &row) {
            return row.optionalInteger(0).value_or(0);
        }));
        newest = std::max(newest, time.value_or(0));
    }
    return newest > afterMs ? std::optional(newest) : std::nullopt;
}

} // namespace registry
