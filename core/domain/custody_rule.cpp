#include "domain/custody_rule.h"

#include "base/text.h"
#include "domain/labels.h"
#include "domain/time_rule.h"

#include <algorithm>

namespace domain {

namespace {

constexpr int noSideDoors = 2; // the first rules that consider the container

// Only the officer who holds a container changes what is in it. A person without a key cannot: the
// entries have no place for their paper.
Result<void> mustHold(const KeptItem &item, const QString &actor)
{
    const auto &custody = item.custody;
    if (custody.state == CustodyState::Out)
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is out of custody (%2); nothing can follow.")
                           .arg(item.number, wordLabel(custody.outcome)));
    if (custody.state == CustodyState::InTransit)
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 was released and is not yet received; it must first be "
                                "received, refused or recalled.")
                           .arg(item.number));
    if (custody.holder.kind == Party::Kind::Person)
        return failure(ErrorCode::Denied,
                       Text::tr("%1 is held by a person without a key. First release it on their "
                                "signed paper to the officer in charge, and receive it.")
                           .arg(item.number));
    if (custody.holder.id != actor)
        return failure(ErrorCode::Denied,
                       Text::tr("%1 is held by another officer; have it released to you and "
                                "receive it first.")
                           .arg(item.number));
    return {};
}

// A seal around something must be open before anything gets past it.
Result<void> mustBeUnsealed(const Around &around)
{
    for (const auto &container : around) {
        if (container.custody.sealNumber)
            return failure(ErrorCode::Conflict,
                           Text::tr("%1 is sealed with %2; open that seal first, or record that it "
                                    "was found broken.")
                               .arg(container.number, *container.custody.sealNumber));
    }
    return {};
}

Result<void> mayReachInto(const Around &around, const QString &actor)
{
    if (around.empty())
        return failure(ErrorCode::NotFound, Text::tr("There is no such container."));
    TRY(mustHold(around.front(), actor));
    return mustBeUnsealed(around);
}

Result<void> mustNotBeTooDeep(const Around &around, int levelsInside)
{
    if (qint64(around.size()) + levelsInside <= mostAround)
        return {};
    return failure(ErrorCode::Conflict,
                   Text::tr("%1 is too deep inside other items: at most %2 can be around one. Use "
                            "a container further out.")
                       .arg(around.front().number)
                       .arg(mostAround));
}

Result<void> mayBeSeizedThen(const Signing &signing, qint64 seizedAtMs)
{
    const QString label = Text::tr("The time of seizure");
    return signing.clockBehind ? checkMoment(label, seizedAtMs)
                               : checkPastMoment(label, seizedAtMs, signing.timeMs);
}

bool isInside(const Around &around, const QString &id)
{
    return std::any_of(around.begin(), around.end(),
                       [&](const KeptItem &one) { return one.id == id; });
}

Result<void> mustShareHolderAndPlace(const KeptItem &item, const KeptItem &container)
{
    if (item.custody.place == container.custody.place)
        return {};
    return failure(ErrorCode::Conflict,
                   Text::tr("%1 and %2 must be with the same holder at the same place before one "
                            "is put into the other.")
                       .arg(item.number, container.number));
}

// As the first rules had it.
Result<void> mustBeOpenNow(const KeptItem &container, const QString &sentence)
{
    if (container.custody.sealNumber)
        return failure(ErrorCode::Conflict, sentence.arg(container.number));
    return {};
}

Result<void> mayStepInside(const KeptItem &item, const Around &around, CustodyVerb verb, int rules)
{
    if (around.empty())
        return {};
    if (!isAboutTheSeal(verb))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is inside another item and moves with it; take it out first.")
                           .arg(item.number));
    return rules < noSideDoors ? Result<void>() : mustBeUnsealed(around);
}

constexpr int witnessed = 2; // the first rules that ask for a witness

// The witness is not the officer who signs.
Result<void> mustBeWitnessed(const CustodyStep &step)
{
    if (!mustTell(step.verb, StepPart::Witness))
        return {};
    if (!step.witness)
        return failure(ErrorCode::Invalid,
                       Text::tr("Name the witness who saw the item destroyed."));
    if (*step.witness == Party{Party::Kind::Officer, step.actor})
        return failure(ErrorCode::Denied,
                       Text::tr("The officer who signs cannot be the witness as well: name "
                                "another officer, or a person without a key."));
    return {};
}

Error named(const KeptItem &item, Error error)
{
    error.message = item.number + QStringLiteral(": ") + error.message;
    return error;
}

} // namespace

Result<void> mayRegister(const Signing &signing, const Registration &registration, int rules)
{
    if (rules < noSideDoors)
        return {};
    const auto &first = registration.first;
    if (first.kind == Party::Kind::Officer && first.id != signing.actor)
        return failure(ErrorCode::Denied,
                       Text::tr("An officer registers what they seized themselves, or what a "
                                "person without a key seized: another officer cannot be the first "
                                "of those who seized it."));
    TRY(mayBeSeizedThen(signing, registration.seizedAtMs));
    if (registration.around.empty())
        return {};
    TRY(mayReachInto(registration.around, signing.actor));
    return mustNotBeTooDeep(registration.around, 0);
}

Result<void> mayPutIn(const Signing &signing, const KeptItem &item, const Around &itemAround,
                      const Around &around, int levelsInside, int rules)
{
    if (isInside(around, item.id))
        return failure(
            ErrorCode::Conflict,
            Text::tr("An item cannot be put into itself or into something that it contains."));
    if (around.empty())
        return failure(ErrorCode::NotFound, Text::tr("There is no such container."));
    if (rules < noSideDoors)
        return mustBeOpenNow(
            around.front(),
            Text::tr("%1 is sealed; its seal must be opened before something is put in."));
    if (!itemAround.empty())
        return failure(
            ErrorCode::Conflict,
            Text::tr("%1 is inside another item already; take it out first.").arg(item.number));
    TRY(mustHold(item, signing.actor));
    TRY(mayReachInto(around, signing.actor));
    TRY(mustNotBeTooDeep(around, levelsInside));
    return mustShareHolderAndPlace(item, around.front());
}

Result<void> mayTakeOut(const Signing &signing, const KeptItem &item, const Around &around,
                        const QString &container, int rules)
{
    if (around.empty() || around.front().id != container)
        return failure(
            ErrorCode::Conflict,
            Text::tr("%1 is not inside the item that it is to be taken from.").arg(item.number));
    if (rules < noSideDoors)
        return mustBeOpenNow(
            around.front(),
            Text::tr("%1 is sealed; its seal must be opened before something is taken out."));
    return mayReachInto(around, signing.actor);
}

Result<Custody> nextAround(const KeptItem &item, const Around &around, const CustodyStep &step,
                           bool clockBehind, int rules)
{
    TRY(mayStepInside(item, around, step.verb, rules));
    auto then = next(item.custody, step);
    if (!then)
        return failure(named(item, then.error()));
    if (rules >= noSideDoors && answersRelease(step.verb) && step.lot != item.custody.lot)
        return failure(named(
            item,
            {ErrorCode::Conflict, Text::tr("The step answers the release of another lot."), {}}));
    if (rules >= witnessed) {
        if (auto seen = mustBeWitnessed(step); !seen)
            return failure(named(item, seen.error()));
    }
    if (rules < noSideDoors || !step.occurredAtMs)
        return then;
    const qint64 nowMs = clockBehind ? *step.occurredAtMs : step.timeMs;
    if (auto possible = mayHaveHappened(item, *step.occurredAtMs, nowMs); !possible)
        return failure(named(item, possible.error()));
    return then;
}

Result<void> mayWitness(const Officer &witness)
{
    if (!witness.suspended)
        return {};
    return failure(ErrorCode::Denied,
                   Text::tr("%1 is suspended and cannot be a witness: name another officer, or a "
                            "person without a key.")
                       .arg(witness.name));
}

Result<void> mayFollowAround(const KeptItem &item, const Around &around, CustodyVerb verb,
                             const QString &actor, int rules)
{
    TRY(mayStepInside(item, around, verb, rules));
    return mayFollow(item.custody, verb, actor);
}

Result<void> mayHaveHappened(const KeptItem &item, qint64 momentMs, qint64 nowMs)
{
    if (momentMs < item.seizedAtMs)
        return failure(ErrorCode::Invalid,
                       Text::tr("The step cannot have happened at %1: the item was seized only at "
                                "%2.")
                           .arg(utcMoment(momentMs), utcMoment(item.seizedAtMs)));
    if (momentMs < item.custody.happenedMs)
        return failure(ErrorCode::Invalid,
                       Text::tr("The step cannot have happened at %1: the step before it (or the "
                                "putting in or taking out) was at %2.")
                           .arg(utcMoment(momentMs), utcMoment(item.custody.happenedMs)));
    if (momentMs > nowMs)
        return failure(ErrorCode::Invalid,
                       Text::tr("The step cannot have happened at %1, which is in the future.")
                           .arg(utcMoment(momentMs)));
    return {};
}

Result<void> mayConfirm(const QString &number, const QString &registeredBy, bool confirmedAlready,
                        const QString &actor)
{
    if (confirmedAlready)
        return failure(ErrorCode::Conflict,
                       Text::tr("The seizure of %1 is confirmed already.").arg(number));
    if (registeredBy == actor)
        return failure(
            ErrorCode::Denied,
            Text::tr(
                "A seizure is confirmed by a second officer, not by the one who registered %1.")
                .arg(number));
    return {};
}

Result<void> mayAssign(const QString &number, bool servesNow, bool serves)
{
    if (serves && servesNow)
        return failure(ErrorCode::Conflict, Text::tr("%1 serves this case already.").arg(number));
    if (!serves && !servesNow)
        return failure(ErrorCode::Conflict, Text::tr("The item does not serve this case."));
    return {};
}

Result<void> mayWithdraw(const Signing &signing, const KeptItem &item, const Around &around,
                         const QString &registeredBy, bool isBound)
{
    if (registeredBy != signing.actor && !signing.isCustodian)
        return failure(ErrorCode::Denied,
                       Text::tr("%1 can be withdrawn by the officer who registered it, or by a "
                                "custodian.")
                           .arg(item.number));
    const auto state = item.custody.state;
    const bool isKept = state == CustodyState::Seized || state == CustodyState::Held;
    if (isKept && around.empty() && !isBound)
        return {};
    return failure(ErrorCode::Conflict,
                   Text::tr("%1 cannot be withdrawn: it was handed on, lies in another item, or "
                            "something was put into it. Correct it instead.")
                       .arg(item.number));
}

Result<void> mayBeWorkedOn(const KeptItem &item)
{
    if (item.custody.outcome == QLatin1String(withdrawnOutcome))
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 was withdrawn: it was registered by mistake. Nothing can "
                                "follow.")
                           .arg(item.number));
    return {};
}

Custody withdrawn(const Custody &custody, qint64 timeMs)
{
    Custody gone = custody;
    gone.state = CustodyState::Out;
    gone.outcome = QLatin1String(withdrawnOutcome);
    gone.sinceMs = timeMs;
    return gone;
}

Result<void> mayRestOn(const QString &paper, bool attached)
{
    if (!attached)
        return failure(ErrorCode::Invalid,
                       Text::tr("The paper %1 is not attached to the item.").arg(paper));
    return {};
}

Custody putInto(const Custody &container, const Custody &item)
{
    Custody shared = goneAlong(container, item);
    shared.happenedMs = item.happenedMs;
    return shared;
}

Custody putAt(const Custody &custody, qint64 timeMs)
{
    Custody moved = custody;
    moved.happenedMs = std::max(custody.happenedMs, timeMs);
    return moved;
}

Custody goneAlong(const Custody &container, const Custody &item)
{
    Custody shared = container;
    shared.sealNumber = item.sealNumber;
    return shared;
}

} // namespace domain
