#include "domain/custody.h"

#include "base/text.h"

#include <array>

namespace domain {

namespace {

using Leads = CustodyVerbRule::Leads;

template <typename Value>
struct Spelling {
    Value value;
    const char *name;
};

constexpr std::array<Spelling<CustodyState>, 4> stateNames{{
    {CustodyState::Seized, "seized"},
    {CustodyState::Held, "held"},
    {CustodyState::InTransit, "in_transit"},
    {CustodyState::Out, "out"},
}};

template <typename Spellings>
auto valueNamed(const Spellings &spellings, const QString &name)
    -> std::optional<decltype(spellings.front().value)>
{
    for (const auto &spelling : spellings) {
        if (name == QLatin1String(spelling.name))
            return spelling.value;
    }
    return std::nullopt;
}

Result<void> need(const QString &value, const QString &what)
{
    if (value.trimmed().isEmpty())
        return failure(ErrorCode::Invalid, what);
    return {};
}

Result<void> needReason(const CustodyStep &step)
{
    return need(step.reason, Text::tr("This step needs a reason."));
}

Result<void> needPart(const CustodyStep &step, StepPart part)
{
    const auto leads = ruleOf(step.verb).leads;
    switch (part) {
    case StepPart::To:
        if (step.to)
            return {};
        return failure(ErrorCode::Invalid,
                       leads == Leads::Transit
                           ? Text::tr("A release names who is to receive the item.")
                           : Text::tr("This step names who gets the item."));
    case StepPart::Place:
        return need(step.place,
                    leads == Leads::Received
                        ? Text::tr("Receiving names the place where the item now is.")
                        : Text::tr("A move names the new place."));
    case StepPart::SealNumber:
        return need(step.sealNumber, Text::tr("Sealing needs the number of the seal."));
    case StepPart::Reason:
        return needReason(step);
    case StepPart::Authority:
        return need(step.authority,
                    Text::tr("Taking an item out of custody needs the authority that allows it."));
    case StepPart::Paper:
        return need(step.paper,
                    Text::tr("Taking an item out of custody needs the authority's paper: attach it "
                             "and name it."));
    case StepPart::Witness: // rules 1 knew none; nextAround asks for one
        return {};
    }
    return {};
}

// Checks that the step has the parts that the table of verbs requires.
Result<void> needParts(const CustodyStep &step)
{
    for (const auto part : ruleOf(step.verb).must)
        TRY(needPart(step, part));
    return {};
}

// The responsible party signs with their key or, without one, on paper.
Result<void> actsFor(const Party &party, const CustodyStep &step, const QString &refusal)
{
    if (party.kind == Party::Kind::Person)
        return need(step.paper,
                    Text::tr("Who acts here has no key: attach the signed paper and name it."));
    if (party.id != step.actor)
        return failure(ErrorCode::Denied, refusal);
    return {};
}

Result<void> checkState(const Custody &now, CustodyVerb verb)
{
    if (now.state == CustodyState::Out)
        return failure(
            ErrorCode::Conflict,
            Text::tr("The item is out of custody (%1); nothing can follow.").arg(now.outcome));
    if (now.state == CustodyState::InTransit && !answersRelease(verb))
        return failure(ErrorCode::Conflict,
                       Text::tr("The item was released and is not yet received; it must first be "
                                "received, refused or recalled."));
    if (now.state != CustodyState::InTransit && answersRelease(verb))
        return failure(
            ErrorCode::Conflict,
            Text::tr("The item is not in transit, so it cannot be received, refused or recalled."));
    return {};
}

Result<void> checkActor(const Custody &now, const CustodyStep &step)
{
    const auto party = mustAct(now, step.verb);
    if (ruleOf(step.verb).isReceiversToSign)
        return actsFor(
            party, step,
            Text::tr("Only the officer to whom the item was released can answer for it."));
    if (answersRelease(step.verb))
        return actsFor(party, step,
                       Text::tr("Only the officer who released the item can recall it."));
    return actsFor(party, step, Text::tr("Only the officer who holds the item can do this."));
}

Result<Custody> sealIt(Custody now, const CustodyStep &step)
{
    if (now.sealNumber)
        return failure(ErrorCode::Conflict,
                       Text::tr("The item is already sealed with %1; open that seal first.")
                           .arg(*now.sealNumber));
    TRY(needParts(step));
    now.sealNumber = step.sealNumber;
    return now;
}

Result<Custody> openIt(Custody now, const CustodyStep &step)
{
    if (!now.sealNumber)
        return failure(ErrorCode::Conflict, Text::tr("The item is not sealed."));
    TRY(needParts(step));
    now.sealNumber.reset();
    return now;
}

Result<Custody> release(Custody now, const CustodyStep &step)
{
    TRY(needPart(step, StepPart::To));
    if (*step.to == now.holder)
        return failure(ErrorCode::Conflict, Text::tr("The receiver holds the item already."));
    TRY(needParts(step));
    TRY(need(step.lot, Text::tr("A release belongs to a lot.")));
    now.state = CustodyState::InTransit;
    now.receiver = step.to;
    now.lot = step.lot;
    return now;
}

Custody arrived(Custody now)
{
    now.state = CustodyState::Held;
    now.receiver.reset();
    now.lot.clear();
    return now;
}

Result<Custody> receive(Custody now, const CustodyStep &step)
{
    TRY(needParts(step));
    if (step.sealBroken)
        TRY(needReason(step));
    if (!step.sealBroken && !step.sealNumber.isEmpty()
        && step.sealNumber != now.sealNumber.value_or(QString()))
        return failure(ErrorCode::Conflict,
                       Text::tr("The seal seen is %1, but the record states %2. Refuse the item, "
                                "or receive it with its seal broken and give the reason.")
                           .arg(step.sealNumber, now.sealNumber.value_or(Text::tr("no seal"))));
    if (step.sealBroken)
        now.sealNumber.reset();
    now.holder = *now.receiver;
    now.place = step.place;
    return arrived(now);
}

Result<Custody> move(Custody now, const CustodyStep &step)
{
    TRY(needParts(step));
    now.place = step.place;
    now.state = CustodyState::Held;
    return now;
}

Result<Custody> dispose(Custody now, const CustodyStep &step)
{
    TRY(needParts(step));
    now.state = CustodyState::Out;
    now.outcome = pastTense(step.verb);
    return now;
}

Result<Custody> follow(const Custody &now, const CustodyStep &step)
{
    switch (ruleOf(step.verb).leads) {
    case Leads::Sealed:
        return sealIt(now, step);
    case Leads::Opened:
        return openIt(now, step);
    case Leads::Transit:
        return release(now, step);
    case Leads::Received:
        return receive(now, step);
    case Leads::Back:
        TRY(needParts(step));
        return arrived(now);
    case Leads::Moved:
        return move(now, step);
    case Leads::Out:
        return dispose(now, step);
    }
    return failure(ErrorCode::Unsupported,
                   Text::tr("No rule says what follows the step “%1”.").arg(pastTense(step.verb)));
}

} // namespace

QString name(CustodyState state)
{
    return QString::fromLatin1(stateNames.at(std::size_t(state)).name);
}

std::optional<CustodyState> custodyState(const QString &name)
{
    return valueNamed(stateNames, name);
}

const std::vector<CustodyState> &allCustodyStates()
{
    static const std::vector<CustodyState> all{CustodyState::Seized, CustodyState::Held,
                                               CustodyState::InTransit, CustodyState::Out};
    return all;
}

Result<Custody> next(const Custody &now, const CustodyStep &step)
{
    TRY(checkState(now, step.verb));
    TRY(checkActor(now, step));
    TRY(auto then, follow(now, step));
    then.sinceMs = step.timeMs;
    then.happenedMs = step.occurredAtMs.value_or(step.timeMs);
    return then;
}

Party mustAct(const Custody &now, CustodyVerb verb)
{
    return ruleOf(verb).isReceiversToSign ? now.receiver.value_or(Party{}) : now.holder;
}

Result<void> mayFollow(const Custody &now, CustodyVerb verb, const QString &actor)
{
    const auto stated = QStringLiteral("stated");
    CustodyStep step;
    step.verb = verb;
    step.actor = actor;
    step.to = Party{Party::Kind::Person, stated};
    step.lot = step.place = step.reason = step.paper = step.authority = stated;
    if (ruleOf(verb).leads == Leads::Sealed)
        step.sealNumber = stated;
    TRY(next(now, step));
    return {};
}

} // namespace domain
