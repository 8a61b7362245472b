#include "registry/stated/stated_rows.h"

#include "base/text.h"
#include "base/uuid_v7.h"
#include "domain/custody_facts.h"
#include "registry/fold/fold.h"
#include "registry/stated/item_chains.h"
#include "registry/stated/stated_entries.h"

#include <array>

namespace registry {

namespace {

// The rows about one thing.
struct Part {
    const char *table;
    const char *sql;
};

constexpr std::array parts{
    Part{"operation", "SELECT id, name, country FROM operation WHERE id = $1"},
    Part{"site", "SELECT id, operation, name, address FROM site WHERE id = $1"},
    Part{"suspect_group", "SELECT id, name, operation, site FROM suspect_group WHERE id = $1"},
    Part{"person",
         "SELECT id, category, name, identity_number, phone_number, organisation, suspect_group, "
         "remarks FROM person WHERE id = $1"},
    Part{"case_file",
         "SELECT id, number, title, province, restricted FROM case_file WHERE id = $1"},
    Part{"case_officer", "SELECT officer FROM case_officer WHERE case_file = $1 ORDER BY officer"},
    // Without the columns that depend on an item's files or contents, or on its place in the
    // registry.
    Part{"item",
         "SELECT id, exhibit_number, kind, parent, operation, site, suspect_group, suspect, "
         "seized_at, seized_place, seized_from, witness, no_witness, authority, "
         "registered_by, registered_at, confirmed_by, as_found_reason, review_on, disputed, "
         "custody_state, holder_officer, holder_person, receiver_officer, receiver_person, "
         "lot, place, seal_number, custody_since, outcome, custody_happened, title, "
         "identifier, longest_transit, longest_delay, seals_broken FROM item WHERE id = $1"},
    Part{"seized_by",
         "SELECT place, officer, person FROM seized_by WHERE item = $1 ORDER BY place"},
    Part{"item_field",
         "SELECT name, value, sealed, as_found FROM item_field WHERE item = $1 ORDER BY name"},
    Part{"item_case", "SELECT case_file FROM item_case WHERE item = $1 ORDER BY case_file"},
    Part{
        "custody_step",
        "SELECT step, verb, time, occurred_at, clock_behind, actor, receiver_officer, "
        "receiver_person, lot, place, seal_number, seal_broken, purpose, condition, reason, paper, "
        "authority, witness_officer, witness_person FROM custody_step WHERE item = $1 ORDER BY "
        "step"},
    Part{"step_correction",
         "SELECT entry, step, corrects, time, actor, reason, mistake, occurred_at, place, "
         "seal_number, purpose, condition FROM step_correction WHERE item = $1 ORDER BY step"},
};

// What entries that attach files give.
constexpr std::array partsOfFiles{
    Part{"attachment",
         "SELECT entry, step, sha256, name, size, media_type, category, digests, stage, "
         "source_device, added_at, added_by FROM attachment WHERE item = $1 ORDER BY entry"},
    Part{"item",
         "SELECT attachments, attached_at, photographs, photographs_before, photographs_after "
         "FROM item WHERE id = $1"},
};

constexpr auto selectName =
    "SELECT name FROM officer WHERE id = $1 UNION ALL SELECT name FROM operation WHERE id = $1 "
    "UNION ALL SELECT name FROM site WHERE id = $1 UNION ALL SELECT name FROM suspect_group WHERE "
    "id = $1 UNION ALL SELECT coalesce(name, id) FROM person WHERE id = $1 UNION ALL SELECT number "
    "FROM case_file WHERE id = $1 UNION ALL SELECT exhibit_number FROM item WHERE id = $1";

using Prints = std::vector<QByteArray>;

Result<Prints> printsOf(db::Connection &connection, const Part &part, const QString &id)
{
    Prints prints;
    TRY(connection.prepare(part.sql).bind(id).forEach([&](const db::Row &row) -> Result<void> {
        for (int column = 0; column < row.columnCount(); ++column)
            prints.push_back(row.fingerprint(column));
        return {};
    }));
    return prints;
}

template <std::size_t count>
Result<std::optional<QString>> firstDifference(const std::array<Part, count> &compared,
                                               db::Connection &expected, db::Connection &found,
                                               const QString &id)
{
    for (const auto &part : compared) {
        TRY(const auto stated, printsOf(expected, part, id));
        TRY(const auto inTables, printsOf(found, part, id));
        if (stated != inTables)
            return std::optional(Text::tr("table %1").arg(QLatin1String(part.table)));
    }
    return std::optional<QString>();
}

// Whether the steps are 1, 2, 3…: if not, some entry cannot be found under the thing's id.
Result<bool> isWhole(db::Connection &tables, const StatedSigners &signers, const QString &id)
{
    TRY(const bool isFound, signers.findsAll(tables, id));
    if (!isFound)
        return false;
    auto select =
        tables.prepare("SELECT count(*), coalesce(max(step), 0) FROM entry WHERE subject = $1");
    TRY(const auto found,
        select.bind(id).first([](const db::Row &row) { return row.integer(0) == row.integer(1); }));
    return found.value_or(false);
}

// Folds entries into the tables of the signers' own entries, which have all officers as they are
// now; each entry is judged by its actor, its witness and its rules as they were then.
class Replay
{
public:
    Replay(db::Connection &scratch, const ledger::Ledger &ledger, const StatedSigners &signers)
        : m_scratch(scratch)
        , m_ledger(ledger)
        , m_signers(signers)
        , m_actors(signers.officers())
    {
    }

    Result<void> take(const ledger::Entry &entry)
    {
        TRY(putAsThen(m_signers.asOf(entry)));
        TRY(putAsThen(m_signers.asOf(witnessOf(entry), entry.position)));
        TRY(putRules(entry));
        TRY(const auto disclosed, m_ledger.sealedDisclosures(entry));
        const auto form = m_signers.hasVerified(entry) ? Form::Signed : Form::Unchecked;
        TRY(const auto wrong, foldOrPassOver(m_scratch, entry, disclosed, form));
        if (!wrong)
            m_signers.noteVerified(entry);
        return {};
    }

private:
    // The id of the officer who saw the step; empty if no officer did.
    static QString witnessOf(const ledger::Entry &entry)
    {
        return domain::textIn(entry.body.value(QLatin1String("witness")).toObject(), "officer");
    }

    Result<void> putAsThen(const std::optional<domain::Officer> &then)
    {
        if (!then || m_actors.value(then->id) == *then)
            return {};
        m_actors.insert(then->id, *then);
        auto update = m_scratch.prepare("UPDATE officer SET key_id = $2, public_key = $3, roles = "
                                        "$4, suspended = $5 WHERE id = $1");
        TRY(update
                .bind(then->id, then->keyId, then->publicKey, domain::names(then->roles).join(u','),
                      then->suspended)
                .run());
        return {};
    }

    Result<void> putRules(const ledger::Entry &entry)
    {
        const int rules = m_signers.rulesFor(entry.log, entry.seq);
        if (m_rules.value(entry.log) == rules)
            return {};
        m_rules.insert(entry.log, rules);
        auto update = m_scratch.prepare("UPDATE station SET rules = $2 WHERE id = $1");
        TRY(update.bind(entry.log, qint64(rules)).run());
        return {};
    }

    db::Connection &m_scratch;
    const ledger::Ledger &m_ledger;
    const StatedSigners &m_signers;
    QHash<QString, domain::Officer> m_actors; // as they are in the scratch tables
    QHash<QString, int> m_rules;              // by log
};

Result<std::optional<QString>> differenceAfter(Replay replay, db::Connection &scratch,
                                               db::Connection &tables,
                                               const std::map<qint64, ledger::Entry> &entries,
                                               const QString &id, Compared compared)
{
    for (const auto &[position, entry] : entries)
        TRY(replay.take(entry));
    TRY(auto different, firstDifference(parts, scratch, tables, id));
    if (!different && compared == Compared::AllThatIsShown) {
        TRY(different, firstDifference(partsOfFiles, scratch, tables, id));
    }
    return different;
}

Result<std::optional<QString>> officerDifference(db::Connection &tables,
                                                 const StatedSigners &signers, const QString &id)
{
    const auto found = OfficerTable(tables).byId(id);
    if (found && *found == signers.officers().value(id))
        return std::optional<QString>();
    if (!found && found.error().code != ErrorCode::NotFound)
        return failure(found.error());
    return std::optional(Text::tr("table %1").arg(QStringLiteral("officer")));
}

} // namespace

Result<std::optional<QString>> differenceOf(db::Connection &tables, const ledger::Ledger &ledger,
                                            const StatedSigners &signers, const QString &id,
                                            Compared compared)
{
    if (signers.officers().contains(id))
        return officerDifference(tables, signers, id);
    TRY(const bool whole, isWhole(tables, signers, id));
    auto *scratch = signers.scratch();
    StatedEntries entries(ledger, signers);
    const bool isRead = whole && scratch && entries.addSubject(id)
        && (compared == Compared::WhatActionsUse || entries.addFiles(id));
    if (!isRead)
        return std::optional(Text::tr("the steps of its entries"));
    TRY(scratch->prepare("SAVEPOINT stated").run());
    const auto different = differenceAfter(Replay(*scratch, ledger, signers), *scratch, tables,
                                           entries.byPosition(), id, compared);
    TRY(scratch->prepare("ROLLBACK TO stated").run());
    TRY(scratch->prepare("RELEASE stated").run());
    return different;
}

Result<void> checkAgreedRows(db::Connection &tables, const ledger::Ledger &ledger,
                             const StatedSigners &signers, const QString &id)
{
    TRY(const auto different, differenceOf(tables, ledger, signers, id));
    if (!different)
        return {};
    TRY(const auto name,
        tables.prepare(selectName).bind(id).first([](const db::Row &row) { return row.text(0); }));
    return failure(
        ErrorCode::Corrupt,
        Text::tr("The tables do not agree with the ledger about %1. Nothing was recorded; verify "
                 "the registry before you continue.")
            .arg(name.value_or(id)),
        *different);
}

} // namespace registry
