#include "registry/stated/agreed_lot.h"

#include "base/text.h"
#include "db/connection.h"
#include "db/statement.h"
#include "ledger/bytes_pass.h"
#include "registry/index_check.h"

namespace registry {

// NOT INDEXED: an index may lack a row that the table has.
Result<void> checkAgreedLot(db::Connection &tables, const QString &lot, const QSet<QString> &stated)
{
    auto select =
        tables.prepare("SELECT id FROM item NOT INDEXED WHERE lot = $1 AND parent IS NULL");
    TRY(const auto items, select.bind(lot).rows([](const db::Row &row) { return row.text(0); }));
    if (QSet<QString>(items.begin(), items.end()) == stated)
        return {};
    return failure(ErrorCode::Corrupt,
                   Text::tr("The ledger has %1 items in the lot, and the registry finds %2, or "
                            "others. Nothing was recorded or written; verify the registry before "
                            "you go on.")
                       .arg(QString::number(stated.size()), QString::number(items.size())));
}

Result<void> checkAgreedLot(db::Connection &tables, const QString &lot)
{
    TRY(checkIndexes(tables, {QStringLiteral("item")})); // by one of them the officer found the lot
    TRY(const auto pass, ledger::passOverBytes(tables, {{}, {}, lot, {}}));
    return checkAgreedLot(tables, lot, pass.inLot);
}

} // namespace registry
