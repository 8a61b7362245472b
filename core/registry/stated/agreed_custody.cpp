#include "registry/stated/agreed_custody.h"

#include "base/text.h"
#include "domain/custody_book.h"
#include "registry/fold/fold.h"
#include "registry/item_table.h"
#include "registry/stated/item_chains.h"
#include "registry/stated/stated_entries.h"
#include "registry/tables.h"

namespace registry {

namespace {

tl::unexpected<Error> differs(const QString &item, const QString &detail)
{
    return failure(
        ErrorCode::Corrupt,
        Text::tr("The tables do not agree with the ledger about %1. Nothing was recorded; verify "
                 "the registry before you continue.")
            .arg(item),
        detail);
}

// The newest step of the item's chain; nothing where one before it is missing.
Result<std::optional<qint64>> newestStep(db::Connection &connection, const QString &item)
{
    auto select = connection.prepare("SELECT count(*), max(step) FROM entry WHERE subject = $1");
    TRY(const auto found, select.bind(item).first([](const db::Row &row) {
        return std::pair(row.integer(0), row.integer(1));
    }));
    return found && found->first == found->second ? std::optional(found->second) : std::nullopt;
}

// What the entries lead to.
struct Led {
    domain::Custody custody;
    QString parent;
    bool operator==(const Led &) const = default;
};

domain::EntryFacts factsOf(const ledger::Entry &entry, const StatedSigners &signers)
{
    return {entry.kind,
            entry.subject,
            {signers.ownerOf(entry.actor), entry.timeMs, entry.clockBehind},
            entry.body,
            entry.leafHex()};
}

// By the rule of custody alone; nothing where an entry breaks it, or was signed by somebody who had
// no right to.
std::optional<Led> followed(const std::vector<ledger::Entry> &entries, const StatedSigners &signers,
                            const QString &item)
{
    domain::CustodyBook book;
    Led led;
    for (const auto &entry : entries) {
        if (!signers.mightSign(entry)
            || !book.take(factsOf(entry, signers), signers.rulesFor(entry.log, entry.seq)))
            return std::nullopt;
    }
    const auto *stated = book.item(item);
    if (!stated)
        return std::nullopt;
    led.custody = stated->custody;
    const auto around = book.around(item);
    led.parent = around.empty() ? QString() : around.front().id;
    return led;
}

// As the tables are made: what breaks a rule is passed over. Some 200 microseconds an entry.
Result<ItemRecord> replayed(const ledger::Ledger &ledger, const StatedSigners &signers,
                            const QString &item)
{
    StatedEntries stated(ledger, signers);
    TRY(stated.addSubject(item));
    auto entries = stated.byPosition(); // in order of arrival, each once
    TRY(const auto whole, ledger.entriesOf(item));
    TRY(const auto about, ledger.entriesOfKinds(StatedSigners::kindsOfEntries()));
    for (const auto *more : {&whole, &about}) {
        for (const auto &entry : *more)
            entries.insert_or_assign(entry.position, entry);
    }
    TRY(auto scratch, db::Connection::openScratch());
    TRY(createTablesOfFew(scratch));
    TRY(scratch.runScript("BEGIN"));
    for (const auto &[position, entry] : entries) {
        TRY(const auto disclosed, ledger.sealedDisclosures(entry));
        TRY(foldOrPassOver(scratch, entry, disclosed, Form::Unchecked));
    }
    return ItemTable(scratch).byId(item);
}

} // namespace

Result<void> checkAgreedCustody(db::Connection &connection, const ledger::Ledger &ledger,
                                const StatedSigners &signers, const QString &item)
{
    ItemChains chains(ledger);
    TRY(chains.add(item));
    const auto entries = chains.inOrder();
    TRY(const auto inTable, ItemTable(connection).byId(item));
    TRY(const auto newest, newestStep(connection, item));
    TRY(const bool isFound, signers.findsAll(connection, item));
    if (!newest || !isFound)
        return differs(inTable.exhibitNumber, QStringLiteral("steps"));
    const Led found{inTable.custody, inTable.parent.value_or(QString())};
    if (inTable.lastStep == *newest && followed(entries, signers, item) == found)
        return {};
    // An entry that counts for nothing, for a reason that the rule of custody does not know, leads
    // elsewhere: all rules decide.
    TRY(const auto stated, replayed(ledger, signers, item));
    if (stated.lastStep != inTable.lastStep)
        return differs(inTable.exhibitNumber, QStringLiteral("steps"));
    if (Led{stated.custody, stated.parent.value_or(QString())} != found)
        return differs(inTable.exhibitNumber, QStringLiteral("custody"));
    return {};
}

} // namespace registry
