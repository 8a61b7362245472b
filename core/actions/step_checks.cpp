#include "actions/step_checks.h"

#include "actions/take_custody_step.h"
#include "base/text.h"
#include "domain/identifier.h"
#include "domain/text_rule.h"
#include "domain/time_rule.h"
#include "registry/contents_change.h"
#include "registry/duplicates.h"
#include "registry/look_alike.h"

#include <algorithm>

namespace actions {

Result<QString> checkedSeal(const QString &typed)
{
    TRY(const auto seal, domain::checkedOptional(Text::tr("The seal number"), typed, longestSeal));
    return domain::readIdentifier(seal.value_or(QString()));
}

Result<QString> checkedPlace(const View &view, const QString &typed)
{
    TRY(const auto place, domain::checkedOptional(Text::tr("The place"), typed, longestPlace));
    if (!place)
        return QString();
    TRY(const auto spelling, registry::PlaceSpellings(view.connection()).of(*place));
    return spelling.place;
}

Result<void> checkSealIsNotElsewhere(const View &view, const registry::ItemRecord &item,
                                     const QString &seal)
{
    TRY(const auto other, registry::bearerOf(view.connection(), seal, item.id));
    if (!other)
        return {};
    TRY(const bool visible,
        registry::ItemTable(view.connection()).maySee(view.officer().id, other->id));
    const QString named = visible ? other->exhibitNumber : Text::tr("another item");
    return failure(
        ErrorCode::Conflict,
        Text::tr("%1: the seal %2 is on %3 already.").arg(item.exhibitNumber, seal, named));
}

Result<void> checkSealIsFresh(const View &view, const registry::ItemRecord &item,
                              const QString &seal, const QString &corrected)
{
    TRY(checkSealIsNotElsewhere(view, item, seal));
    TRY(const auto steps, registry::custodySteps(view.connection(), item.id));
    const bool wasOnIt = std::any_of(steps.begin(), steps.end(), [&](const auto &step) {
        const auto &stated = step.asCounted();
        return step.counts() && step.entry != corrected && stated.verb == domain::CustodyVerb::Seal
            && stated.sealNumber == seal;
    });
    if (wasOnIt)
        return failure(
            ErrorCode::Conflict,
            Text::tr("%1 bore the seal %2 before; a seal is used once, so take a new one.")
                .arg(item.exhibitNumber, seal));
    return {};
}

Result<void> checkPrompt(const QString &number, const domain::CustodyStep &stated, bool lateIsMeant)
{
    if (lateIsMeant || !isRecordedLate(stated.occurredAtMs, stated.timeMs))
        return {};
    const QString sentence =
        Text::tr("The step happened at %1, %2 ago. Check the date; if it is right, "
                 "confirm it and give the reason for recording it only now.")
            .arg(domain::utcMoment(*stated.occurredAtMs),
                 domain::duration(stated.timeMs - *stated.occurredAtMs));
    return failure(ErrorCode::Invalid, Text::tr("%1: %2").arg(number, sentence));
}

Result<void> checkContents(const View &view, const registry::ItemRecord &item,
                           const domain::CustodyStep &stated)
{
    if (!stated.occurredAtMs)
        return {};
    TRY(const auto changed,
        registry::contentsChangedAfter(view.connection(), item.id, *stated.occurredAtMs));
    if (!changed)
        return {};
    return failure(
        ErrorCode::Invalid,
        Text::tr("%1: The step cannot have happened at %2: something was put in or taken "
                 "out at %3.")
            .arg(item.exhibitNumber, domain::utcMoment(*stated.occurredAtMs),
                 domain::utcMoment(*changed)));
}

} // namespace actions
