#include "registry/stated/shown_item.h"

#include "base/text.h"
#include "db/transaction.h"
#include "registry/fold/fold.h"
#include "registry/registry.h"
#include "registry/stated/item_chains.h"
#include "registry/stated/stated_signers.h"
#include "registry/tables.h"

#include <array>

namespace registry {

namespace {

// The rows of one item. What depends on its files, or on what lies in it, is not replayed.
struct Part {
    const char *table;
    const char *sql;
};

constexpr std::array parts{
    Part{"item",
         "SELECT id, exhibit_number, kind, parent, operation, site, suspect_group, suspect, "
         "seized_at, seized_place, seized_from, witness, no_witness, authority, "
         "registered_by, registered_at, confirmed_by, as_found_reason, review_on, disputed, "
         "custody_state, holder_officer, holder_person, receiver_officer, receiver_person, "
         "lot, place, seal_number, custody_since, outcome, custody_happened, title, "
         "identifier, longest_transit, longest_delay, seals_broken FROM item WHERE id = $1"},
    Part{"seized_by",
         "SELECT place, officer, person FROM seized_by WHERE item = $1 ORDER BY place"},
    Part{"item_field", "SELECT name, value, sealed FROM item_field WHERE item = $1 ORDER BY name"},
    Part{"item_case", "SELECT case_file FROM item_case WHERE item = $1 ORDER BY case_file"},
    Part{
        "custody_step",
        "SELECT step, verb, time, occurred_at, clock_behind, actor, receiver_officer, "
        "receiver_person, lot, place, seal_number, seal_broken, purpose, condition, reason, paper, "
        "authority FROM custody_step WHERE item = $1 ORDER BY step"},
};

using Prints = std::vector<QByteArray>;

Result<Prints> printsOf(db::Connection &connection, const Part &part, const QString &item)
{
    Prints prints;
    TRY(connection.prepare(part.sql).bind(item).forEach([&](const db::Row &row) -> Result<void> {
        for (int column = 0; column < row.columnCount(); ++column)
            prints.push_back(row.fingerprint(column));
        return {};
    }));
    return prints;
}

Result<std::optional<QString>> firstDifference(db::Connection &expected, db::Connection &found,
                                               const QString &item)
{
    for (const auto &part : parts) {
        TRY(const auto stated, printsOf(expected, part, item));
        TRY(const auto shown, printsOf(found, part, item));
        if (stated != shown)
            return std::optional(Text::tr("table %1").arg(QLatin1String(part.table)));
    }
    return std::optional<QString>();
}

// Steps 1, 2, 3…, or something about the item cannot be found under its id.
Result<bool> isWhole(db::Connection &tables, const QString &item)
{
    auto select = tables.prepare("SELECT count(*), max(step) FROM entry WHERE subject = $1");
    TRY(const auto found, select.bind(item).first([](const db::Row &row) {
        return row.integer(0) == row.integer(1);
    }));
    return found.value_or(false);
}

Result<void> foldAll(db::Connection &scratch, const ledger::Ledger &ledger,
                     const std::vector<ledger::Entry> &entries)
{
    for (const auto &entry : entries) {
        TRY(const auto disclosed, ledger.sealedDisclosures(entry));
        TRY(foldOrPassOver(scratch, entry, disclosed, Form::Unchecked));
    }
    return {};
}

} // namespace

Result<void> ShownItem::refresh(const ledger::Ledger &ledger)
{
    if (!m_scratch) {
        TRY(auto scratch, db::Connection::openScratch());
        TRY(scratch.runScript("PRAGMA foreign_keys = OFF")); // what they name is not all there
        TRY(createTables(scratch));
        m_scratch = std::make_unique<db::Connection>(std::move(scratch));
    }
    TRY(const auto entries, ledger.entriesOfKinds(StatedSigners::kindsOfEntries(), m_position));
    TRY(foldAll(*m_scratch, ledger, entries));
    if (!entries.empty())
        m_position = entries.back().position;
    return {};
}

Result<std::optional<QString>> ShownItem::differenceOf(db::Connection &tables,
                                                       const ledger::Ledger &ledger,
                                                       const QString &item)
{
    TRY(refresh(ledger));
    TRY(const bool whole, isWhole(tables, item));
    if (!whole)
        return std::optional(Text::tr("the steps of its entries"));
    ItemChains chains(ledger);
    TRY(chains.add(item));
    TRY(m_scratch->prepare("SAVEPOINT shown").run());
    const auto folded = foldAll(*m_scratch, ledger, chains.inOrder());
    auto different = folded ? firstDifference(*m_scratch, tables, item)
                            : Result<std::optional<QString>>(failure(folded.error()));
    TRY(m_scratch->prepare("ROLLBACK TO shown").run());
    TRY(m_scratch->prepare("RELEASE shown").run());
    return different;
}

Result<std::optional<QString>> warningAbout(Registry &registry, const QString &item,
                                            const QString &exhibitNumber)
{
    TRY(const auto view, db::Transaction::beginRead(registry.connection()));
    ShownItem shown;
    TRY(const auto different, shown.differenceOf(registry.connection(), registry.ledger(), item));
    if (!different)
        return std::optional<QString>();
    return std::optional(
        Text::tr("What is shown of %1 differs from the ledger (%2): somebody altered "
                 "the tables. Run verify before you rely on it.")
            .arg(exhibitNumber, *different));
}

} // namespace registry
