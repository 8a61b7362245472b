// What every item's custody is by the entries, against the tables.

#include "base/text.h"
#include "domain/custody_book.h"
#include "registry/fold/rebuild.h"
#include "registry/item_table.h"
#include "registry/stated/agreed_custody.h"

namespace registry {

namespace {

struct Held {
    QString number;
    domain::Custody custody;
    QString parent;
    bool operator==(const Held &) const = default;
};

using Stock = QMap<QString, Held>; // by the item's id

Result<Stock> stockOf(db::Connection &tables)
{
    TRY(const auto items, ItemTable(tables).all());
    Stock stock;
    for (const auto &item : items)
        stock.insert(item.id, {item.exhibitNumber, item.custody, item.parent.value_or(QString())});
    return stock;
}

// By the rule of custody alone; nothing where an entry breaks it, or was signed by somebody who had
// no right to.
Result<std::optional<Stock>> followed(const ledger::Ledger &ledger, const StatedSigners &signers)
{
    domain::CustodyBook book;
    QStringList ids;
    bool isRight = true;
    TRY(ledger.forEach([&](const ledger::Entry &entry) -> Result<void> {
        if (entry.kind == QLatin1String("item.registered"))
            ids.append(entry.subject);
        const domain::EntryFacts facts{
            entry.kind,
            entry.subject,
            {signers.ownerOf(entry.actor), entry.timeMs, entry.clockBehind},
            entry.body};
        const bool opens = entry.kind == QLatin1String("registry.opened");
        isRight = isRight && (opens || signers.mightSign(entry))
            && book.take(facts, signers.rulesFor(entry.log, entry.seq));
        return {};
    }));
    if (!isRight)
        return std::optional<Stock>();
    Stock stock;
    for (const QString &id : std::as_const(ids)) {
        const auto around = book.around(id);
        stock.insert(id,
                     {book.item(id)->number, book.item(id)->custody,
                      around.empty() ? QString() : around.front().id});
    }
    return std::optional(stock);
}

} // namespace

Result<void> checkAgreedStock(db::Connection &connection, const ledger::Ledger &ledger,
                              const StatedSigners &signers, base::Progress &progress)
{
    TRY(const auto inTables, stockOf(connection));
    TRY(auto stated, followed(ledger, signers));
    if (!stated) {
        TRY(auto scratch, replayedApart(connection, progress));
        TRY(stated, stockOf(scratch));
    }
    if (inTables == *stated)
        return {};
    QString differs;
    for (auto item = stated->cbegin(); item != stated->cend() && differs.isEmpty(); ++item) {
        if (inTables.value(item.key()) != *item)
            differs = item->number;
    }
    return failure(ErrorCode::Corrupt,
                   Text::tr("The tables and the ledger differ about %1. Nothing was "
                            "recorded; verify the registry before you go on.")
                       .arg(differs.isEmpty() ? QStringLiteral("item") : differs));
}

} // namespace registry
