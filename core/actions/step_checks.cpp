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

namespace {

// The other item's number, unless the officer may not see it.
Result<QString> namedTo(const registry::Reader &reader, const QString &viewer,
                        const registry::ItemRecord &other)
{
    TRY(const bool visible, registry::ItemTable(reader).maySee(viewer, other.id));
    return visible ? other.exhibitNumber : Text::tr("another item");
}

// Empty where the seal was never stated for another item.
Result<QString> earlierUse(const registry::Reader &reader, const QString &viewer,
                           const registry::ItemRecord &item, const QString &seal)
{
    TRY(const auto other, registry::earlierBearerOf(reader, seal, item.id));
    if (!other)
        return QString();
    TRY(const auto named, namedTo(reader, viewer, *other));
    return Text::tr("%1: the seal number %2 was stated for %3 before. Check the number; if it is "
                    "right, confirm it and give the reason.")
        .arg(item.exhibitNumber, seal, named);
}

} // namespace

Result<void> checkSealIsNotElsewhere(const View &view, const registry::ItemRecord &item,
                                     const QString &seal)
{
    TRY(const auto other, registry::bearerOf(view.connection(), seal, item.id));
    if (!other)
        return {};
    TRY(const auto named, namedTo(view.connection(), view.officer().id, *other));
    return failure(
        ErrorCode::Conflict,
        Text::tr("%1: the seal %2 is on %3 already.").arg(item.exhibitNumber, seal, named));
}

Result<void> checkSealIsFresh(const View &view, const registry::ItemRecord &item,
                              const QString &seal, bool isMeant, const QString &corrected)
{
    TRY(checkSealIsNotElsewhere(view, item, seal));
    TRY(const auto doubt, earlierUse(view.connection(), view.officer().id, item, seal));
    if (!doubt.isEmpty() && !isMeant)
        return failure(ErrorCode::Conflict, doubt);
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

Result<QString> sealDoubt(const registry::Reader &reader, const QString &viewer,
                          const QString &exhibitNumber, const QString &typedSeal)
{
    const auto item = registry::ItemTable(reader).byExhibitNumber(exhibitNumber, viewer);
    const auto seal = checkedSeal(typedSeal);
    if (!item || !seal || seal->isEmpty())
        return QString(); // the step is refused
    return earlierUse(reader, viewer, *item, *seal);
}

Result<void> checkPrompt(const QString &number, const domain::CustodyStep &stated, bool isMeant)
{
    if (isMeant || !isRecordedLate(stated.occurredAtMs, stated.timeMs))
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
