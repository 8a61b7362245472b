#include "base/text.h"
#include "registry/fold_step.h"
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

// The scan that a step rests on must be attached to its item.
Result<void> checkPaper(const FoldStep &step, const QString &paper)
{
    if (paper.isEmpty())
        return {};
    auto select =
        step.connection.prepare("SELECT 1 FROM attachment WHERE item = $1 AND sha256 = $2");
    TRY(const auto attached,
        select.bind(step.entry.subject, paper).first([](const db::Row &) { return true; }));
    if (!attached)
        return failure(ErrorCode::Invalid,
                       Text::tr("The paper %1 is not attached to the item.").arg(paper));
    return {};
}

Result<void> writeStep(const FoldStep &step, const domain::CustodyStep &told)
{
    using Kind = domain::Party::Kind;
    return step.run(
        "INSERT INTO custody_step (entry, item, step, verb, time, occurred_at, actor, "
        "receiver_officer, receiver_person, lot, place, "
        "seal_number, seal_broken, purpose, condition, reason, paper, authority) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
        step.entry.leafHex(), step.entry.subject, step.entry.step, domain::pastTense(told.verb),
        told.timeMs, told.occurredAtMs, told.actor, idIf(told.to, Kind::Officer),
        idIf(told.to, Kind::Person), unlessEmpty(told.lot), unlessEmpty(told.place),
        unlessEmpty(told.sealNumber), told.sealBroken, unlessEmpty(told.purpose),
        unlessEmpty(told.condition), unlessEmpty(told.reason), unlessEmpty(told.paper),
        unlessEmpty(told.authority));
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

Result<void> writeGaps(const FoldStep &step, const Unaccounted &times, bool sealBroken)
{
    TRY(const auto items, ItemTable(step.connection).withContents(step.entry.subject));
    for (const QString &item : items)
        TRY(step.run("UPDATE item SET longest_transit = max(longest_transit, $2), longest_delay = "
                     "max(longest_delay, $3), seals_broken = seals_broken + $4 WHERE id = $1",
                     item, times.transit, times.delay, sealBroken));
    return {};
}

// The item's own custody, and that of everything inside it, but for the seals.
Result<void> writeCustody(const FoldStep &step, const domain::Custody &custody)
{
    using Kind = domain::Party::Kind;
    TRY(const auto items, ItemTable(step.connection).withContents(step.entry.subject));
    for (const QString &item : items)
        TRY(step.run("UPDATE item SET custody_state = $2, holder_officer = $3, holder_person = $4, "
                     "receiver_officer = $5, receiver_person = $6, "
                     "lot = $7, place = $8, custody_since = $9, outcome = $10 WHERE id = $1",
                     item, domain::name(custody.state), idIf(custody.holder, Kind::Officer),
                     idIf(custody.holder, Kind::Person), idIf(custody.receiver, Kind::Officer),
                     idIf(custody.receiver, Kind::Person), unlessEmpty(custody.lot), custody.place,
                     custody.sinceMs, unlessEmpty(custody.outcome)));
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

std::optional<domain::Party> partyOf(const QJsonObject &party)
{
    if (const auto officer = FoldStep::textOf(party, "officer"))
        return domain::Party{domain::Party::Kind::Officer, *officer};
    if (const auto person = FoldStep::textOf(party, "person"))
        return domain::Party{domain::Party::Kind::Person, *person};
    return std::nullopt;
}

domain::CustodyStep custodyStepOf(const ledger::Entry &entry, domain::CustodyVerb verb,
                                  const QString &actor)
{
    const auto text = [&](const char *name) {
        return FoldStep::textOf(entry.body, name).value_or(QString());
    };
    return {verb,
            actor,
            entry.timeMs,
            FoldStep::timeOf(entry.body, "occurred_at"),
            partyOf(entry.body.value(QLatin1String("to")).toObject()),
            text("lot"),
            text("place"),
            text("seal_number"),
            entry.body.value(QLatin1String("seal_broken")).toBool(),
            text("purpose"),
            text("condition"),
            text("reason"),
            text("paper"),
            text("authority")};
}

Result<void> foldCustody(const FoldStep &step, const QString &verbName)
{
    const auto verb = domain::custodyVerb(verbName);
    if (!verb)
        return failure(ErrorCode::Unsupported,
                       Text::tr("The custody step “%1” is unknown.").arg(verbName));
    TRY(const auto item, ItemTable(step.connection).byId(step.entry.subject));
    TRY(checkStepsAlone(item, *verb));
    const auto told = custodyStepOf(step.entry, *verb, step.actor.id);
    auto custody = domain::next(item.custody, told);
    if (!custody)
        return failure(custody.error().code,
                       item.exhibitNumber + QStringLiteral(": ") + custody.error().message);
    TRY(checkPaper(step, told.paper));
    TRY(writeStep(step, told));
    const auto times = unaccountedFor(item.custody, told);
    if (times.transit > 0 || times.delay > 0 || told.sealBroken)
        TRY(writeGaps(step, times, told.sealBroken));
    TRY(writeCustody(step, *custody));
    return indexMoved(step, item.custody, *custody);
}

} // namespace registry
