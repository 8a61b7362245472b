#include "registry/contents_change.h"

#include "db/connection.h"
#include "ledger/entry_place.h"
#include "registry/item_table.h"

#include <algorithm>

namespace registry {

Result<std::optional<qint64>> contentsChangedAfter(const Reader &reader, const QString &item,
                                                   qint64 afterMs)
{
    auto select =
        reader.connection().prepare("SELECT time, bytes FROM entry WHERE kind IN ('item.put_in', "
                                    "'item.taken_out') AND time > $2 AND subject <> $1 AND "
                                    "instr(bytes, CAST($1 AS BLOB)) > 0");
    TRY(const auto inside, ItemTable(reader).withContents(item));
    qint64 newest = afterMs;
    for (const QString &container : inside) {
        TRY(select.bind(container, afterMs).forEach([&](const db::Row &row) -> Result<void> {
            if (ledger::bodyText(row.blob(1), "parent") == container) // a reason may name it, too
                newest = std::max(newest, row.integer(0));
            return {};
        }));
    }
    return newest > afterMs ? std::optional(newest) : std::nullopt;
}

} // namespace registry
