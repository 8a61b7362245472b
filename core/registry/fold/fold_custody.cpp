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

Result<void> writeStep(const FoldStep &step, const domain::CustodyStep &stated)
{
    using Kind = domain::Party::Kind;
    return step.run(
        "INSERT INTO custody_step (entry, item, step, verb, time, occurred_at, clock_behind, "
        "actor, "
        "receiver_officer, receiver_person, lot, place, "
        "seal_number, seal_broken, purpose, condition, reason, paper, authority, "
        "witness_officer, witness_person) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, "
        "$19, $20, $21)",
        step.entry.leafHex(), step.entry.subject, step.entry.step, domain::pastTense(stated.verb),
        stated.timeMs, stated.occurredAtMs, step.entry.clockBehind, stated.actor,
        idIf(stated.to, Kind::Officer), idIf(stated.to, Kind::Person), unlessEmpty(stated.lot),
        unlessEmpty(stated.place), unlessEmpty(stated.sealNumber), stated.sealBroken,
        unlessEmpty(stated.purpose), unlessEmpty(stated.condition), unlessEmpty(stated.reason),
        unlessEmpty(stated.paper), unlessEmpty(stated.authority),
        idIf(stated.witness, Kind::Officer), idIf(stated.witness, Kind::Person));
}

// What a step leaves unaccounted for, in milliseconds.
struct Unaccounted {
    qint64 transit = 0; // from the release to its answer
    qint64 delay = 0;   // from the deed to its entry
};

Unaccounted unaccountedFor(const domain::Custody &before, const domain::CustodyStep &stated)
{
    Unaccounted times;
    if (before.state == domain::CustodyState::InTransit)
        times.transit = std::max<qint64>(0, stated.timeMs - before.sinceMs);
    if (stated.occurredAtMs)
        times.delay = std::max<qint64>(0, stated.timeMs - *stated.occurredAtMs);
    return times;
}

// The item and its contents; the item alone if the step concerns only its seal.
Result<QStringList> concerned(const FoldStep &step, domain::CustodyVerb verb)
{
    if (domain::isAboutTheSeal(verb))
        return QStringList{step.entry.subject};
    return ItemTable(step.connection).withContents(step.entry.subject);
}

Result<void> writeGaps(const FoldStep &step, const Unaccounted &times,
                       const domain::CustodyStep &stated)
{
    TRY(const auto items, concerned(step, stated.verb));
    for (const QString &item : items)
        TRY(step.run("UPDATE item SET longest_transit = max(longest_transit, $2), longest_delay = "
                     "max(longest_delay, $3), seals_broken = seals_broken + $4 WHERE id = $1",
                     item, times.transit, times.delay, stated.sealBroken));
    return {};
}

// A correction states another time of the step; the time between it and the entry counts as well.
Result<void> writeDelay(const FoldStep &step, domain::CustodyStep stated)
{
    stated.sealBroken = false; // is counted already
    return writeGaps(step, {0, std::max<qint64>(0, stated.timeMs - *stated.occurredAtMs)}, stated);
}

Result<void> writeCustody(const FoldStep &step, const QString &item, const domain::Custody &custody)
{
    using Kind = domain::Party::Kind;
    return step.run("UPDATE item SET custody_state = $2, holder_officer = $3, holder_person = $4, "
                    "receiver_officer = $5, receiver_person = $6, "
                    "lot = $7, place = $8, custody_since = $9, outcome = $10, "
                    "custody_happened = $11 WHERE id = $1",
                    item, domain::name(custody.state), idIf(custody.holder, Kind::Officer),
                    idIf(custody.holder, Kind::Person), idIf(custody.receiver, Kind::Officer),
                    idIf(custody.receiver, Kind::Person), unlessEmpty(custody.lot), custody.place,
                    custody.sinceMs, unlessEmpty(custody.outcome), custody.happenedMs);
}

Result<void> writeSeal(const FoldStep &step, const std::optional<QString> &seal)
{
    return step.run("UPDATE item SET seal_number = $2, last_step = $3 WHERE id = $1",
                    step.entry.subject, seal, step.entry.step);
}

// The item's own custody, and that of everything inside it, but for the seals.
Result<void> writeCustody(const FoldStep &step, domain::CustodyVerb verb,
                          const domain::Custody &custody)
{
    TRY(const auto items, concerned(step, verb));
    for (const QString &item : items) {
        TRY(writeCustody(step, item, custody));
        if (domain::isRelease(verb))
            TRY(step.run("UPDATE item SET bound = 1 WHERE id = $1", item));
    }
    return writeSeal(step, custody.sealNumber);
}

// Keeps the custody before the step, for a correction of it.
Result<void> keepBefore(const FoldStep &step)
{
    TRY(restOn(step, step.entry.subject));
    return step.run(
        "INSERT INTO correctable_step (item, entry, custody_state, holder_officer, holder_person, "
        "receiver_officer, receiver_person, lot, place, seal_number, custody_since, "
        "custody_happened) SELECT id, $2, custody_state, holder_officer, holder_person, "
        "receiver_officer, receiver_person, lot, place, seal_number, custody_since, "
        "custody_happened FROM item WHERE id = $1",
        step.entry.subject, step.entry.leafHex());
}

Result<void> writeCorrection(const FoldStep &step, const domain::StepCorrection &correction,
                             const domain::CustodyStep &stated)
{
    return step.run(
        "INSERT INTO step_correction (entry, item, step, corrects, time, actor, reason, mistake, "
        "occurred_at, place, seal_number, purpose, condition) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)",
        step.entry.leafHex(), step.entry.subject, step.entry.step, correction.step,
        step.entry.timeMs, step.actor.id, correction.reason, correction.isMistake,
        stated.occurredAtMs, unlessEmpty(stated.place), unlessEmpty(stated.sealNumber),
        unlessEmpty(stated.purpose), unlessEmpty(stated.condition));
}

// The item's custody after the correction, and that of everything inside it.
Result<void> writeCorrected(const FoldStep &step, const domain::StepCorrection &correction,
                            domain::CustodyVerb verb, const domain::Custody &custody)
{
    TRY(const auto items, concerned(step, verb));
    for (const QString &item : items) {
        TRY(const auto kept, keptAround(step.connection, item));
        const bool isOwn = item == step.entry.subject;
        TRY(writeCustody(step, item,
                         isOwn ? custody
                               : domain::goneAlong(correction, custody, kept.item.custody)));
    }
    return writeSeal(step, custody.sealNumber);
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
    const auto stated = domain::custodyStepOf(step.entry.body, *verb, step.signing());
    TRY(const auto custody, domain::next(before.item.custody, stated));
    TRY(writeStep(step, stated));
    TRY(keepBefore(step));
    const auto times = unaccountedFor(before.item.custody, stated);
    if (times.transit > 0 || times.delay > 0 || stated.sealBroken)
        TRY(writeGaps(step, times, stated));
    TRY(writeCustody(step, *verb, custody));
    return indexMoved(step, before.item.custody, custody);
}

Result<void> foldStepCorrection(const FoldStep &step)
{
    TRY(judgeCustody(step, step.rules));
    TRY(const auto now, keptAround(step.connection, step.entry.subject));
    TRY(const auto newest, newestStep(step.connection, step.entry.subject));
    const auto correction = domain::stepCorrectionOf(step.entry.body);
    TRY(const auto custody,
        domain::afterCorrection(step.signing(), now.item, now.around, newest, correction,
                                step.rules));
    const auto stated = domain::corrected(newest->stated, correction);
    TRY(writeCorrection(step, correction, stated));
    // The row of the item itself stays: the step may be corrected again.
    TRY(restOn(step, step.entry.subject, !correction.isMistake));
    if (correction.occurredAtMs)
        TRY(writeDelay(step, stated));
    TRY(writeCorrected(step, correction, stated.verb, custody));
    return indexMoved(step, now.item.custody, custody);
}

Result<void> restOn(const FoldStep &step, const QString &item, bool exceptItself)
{
    return step.run("WITH RECURSIVE inside (id) AS (SELECT $1 UNION SELECT item.id "
                    "FROM item JOIN inside ON item.parent = inside.id), "
                    "outward (id) AS (SELECT $1 UNION SELECT item.parent "
                    "FROM item JOIN outward ON item.id = outward.id WHERE item.parent IS NOT NULL) "
                    "DELETE FROM correctable_step WHERE item IN (SELECT id FROM "
                    "inside UNION SELECT id FROM outward) AND NOT ($2 AND item = $1)",
                    item, exceptItself);
}

} // namespace registry
