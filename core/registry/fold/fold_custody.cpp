#include "base/text.h"
#include "registry/fold/fold_step.h"
#include "registry/item_table.h"

namespace registry {

namespace {

std::optional<QString> idIf(const std::optional<domain::Party> &party, domain::Party::Kind kind)
{
    return party && party->kind == kind ? std::optional(party->id) : std::nullopt;
}

std::optional<QString> unlessEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

Result<void> writeStep(const FoldStep &step, const domain::CustodyStep &told)
{
    using Kind = domain::Party::Kind;
    return step.run(
        "INSERT INTO custody_step (entry, item, step, verb, time, occurred_at, clock_behind, "
        "actor, "
        "receiver_officer, receiver_person, lot, place, "
        "seal_number, seal_broken, purpose, condition, reason, paper, authority) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
        "$19)",
        step.entry.leafHex(), step.entry.subject, step.entry.step, domain::pastTense(told.verb),
        told.timeMs, told.occurredAtMs, step.entry.clockBehind, told.actor,
        idIf(told.to, Kind::Officer), idIf(told.to, Kind::Person), unlessEmpty(told.lot),
        unlessEmpty(told.place), unlessEmpty(told.sealNumber), told.sealBroken,
        unlessEmpty(told.purpose), unlessEmpty(told.condition), unlessEmpty(told.reason),
        unlessEmpty(told.paper), unlessEmpty(told.authority));
}

// What a step leaves unaccounted for, in milliseconds.
struct Unaccounted {
    qint64 transit = 0; // from the release to its answer
    qint64 delay = 0;   // from the deed to its entry
};

Unaccounted unaccountedFor(const domain::Custody &before, const domain::CustodyStep &told)
{
    Unaccounted times;
    if (before.state == domain::CustodyState::InTransit)
        times.transit = std::max<qint64>(0, told.timeMs - before.sinceMs);
    if (told.occurredAtMs)
        times.delay = std::max<qint64>(0, told.timeMs - *told.occurredAtMs);
    return times;
}

// The item, and what goes along with it: not where the step is about its seal alone.
Result<QStringList> concerned(const FoldStep &step, domain::CustodyVerb verb)
{
    if (domain::isAboutTheSeal(verb))
        return QStringList{step.entry.subject};
    return ItemTable(step.connection).withContents(step.entry.subject);
}

Result<void> writeGaps(const FoldStep &step, const Unaccounted &times,
                       const domain::CustodyStep &told)
{
    TRY(const auto items, concerned(step, told.verb));
    for (const QString &item : items)
        TRY(step.run("UPDATE item SET longest_transit = max(longest_transit, $2), longest_delay = "
                     "max(longest_delay, $3), seals_broken = seals_broken + $4 WHERE id = $1",
                     item, times.transit, times.delay, told.sealBroken));
    return {};
}

// The item's own custody, and that of everything inside it, but for the seals.
Result<void> writeCustody(const FoldStep &step, domain::CustodyVerb verb,
                          const domain::Custody &custody)
{
    using Kind = domain::Party::Kind;
    TRY(const auto items, concerned(step, verb));
    for (const QString &item : items)
        TRY(step.run("UPDATE item SET custody_state = $2, holder_officer = $3, holder_person = $4, "
                     "receiver_officer = $5, receiver_person = $6, "
                     "lot = $7, place = $8, custody_since = $9, outcome = $10, "
                     "custody_happened = $11 WHERE id = $1",
                     item, domain::name(custody.state), idIf(custody.holder, Kind::Officer),
                     idIf(custody.holder, Kind::Person), idIf(custody.receiver, Kind::Officer),
                     idIf(custody.receiver, Kind::Person), unlessEmpty(custody.lot), custody.place,
                     custody.sinceMs, unlessEmpty(custody.outcome), custody.happenedMs));
    if (verb == domain::CustodyVerb::Release) {
        for (const QString &item : items)
            TRY(step.run("UPDATE item SET bound = 1 WHERE id = $1", item));
    }
    return step.run("UPDATE item SET seal_number = $2, last_step = $3 WHERE id = $1",
                    step.entry.subject, custody.sealNumber, step.entry.step);
}

// Places and seals can be searched for.
Result<void> indexMoved(const FoldStep &step, const domain::Custody &before,
                        const domain::Custody &now)
{
    if (before.place == now.place && before.sealNumber == now.sealNumber)
        return {};
    TRY(const auto items, ItemTable(step.connection).withContents(step.entry.subject));
    for (const QString &item : items)
        TRY(touchItem(step.connection, item));
    return {};
}

} // namespace

Result<void> foldCustody(const FoldStep &step)
{
    const QString verbName = step.entry.kind.section(u'.', 1);
    const auto verb = domain::custodyVerb(verbName);
    if (!verb)
        return failure(ErrorCode::Unsupported,
                       Text::tr("The custody step “%1” is unknown.").arg(verbName));
    TRY(judgeCustody(step, step.rules));
    TRY(const auto before, keptAround(step.connection, step.entry.subject));
    const auto told = domain::custodyStepOf(step.entry.body, *verb, step.signing());
    TRY(const auto custody, domain::next(before.item.custody, told));
    TRY(writeStep(step, told));
    const auto times = unaccountedFor(before.item.custody, told);
    if (times.transit > 0 || times.delay > 0 || told.sealBroken)
        TRY(writeGaps(step, times, told));
    TRY(writeCustody(step, *verb, custody));
    return indexMoved(step, before.item.custody, custody);
}

} // namespace registry
