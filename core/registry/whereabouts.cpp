#include "registry/whereabouts.h"

#include "base/text.h"
#include "domain/labels.h"

#include <algorithm>
#include <set>

namespace registry {

namespace {

bool isWithin(qint64 moment, qint64 fromMs, const std::optional<qint64> &untilMs)
{
    return moment >= fromMs && (!untilMs || moment < *untilMs);
}

// The moments at which state, holder, place or seal changes, and both ends of the period.
std::set<qint64> cutsOf(const CustodyPicture &picture, qint64 fromMs, qint64 untilMs)
{
    std::set<qint64> cuts{fromMs, untilMs};
    const auto add = [&](qint64 moment) {
        if (moment > fromMs && moment < untilMs)
            cuts.insert(moment);
    };
    for (const auto &segment : picture.segments) {
        add(segment.fromMs);
        add(segment.untilMs.value_or(untilMs));
    }
    for (const auto &seal : picture.seals) {
        add(seal.fromMs);
        add(seal.untilMs.value_or(untilMs));
    }
    return cuts;
}

QString sealAt(const CustodyPicture &picture, qint64 moment)
{
    const auto seal =
        std::find_if(picture.seals.begin(), picture.seals.end(), [&](const SealInterval &one) {
            return isWithin(moment, one.fromMs, one.untilMs);
        });
    return seal == picture.seals.end() ? QString() : seal->number;
}

bool isSame(const Stay &left, const Stay &right)
{
    Stay other = right;
    other.fromMs = left.fromMs;
    other.untilMs = left.untilMs;
    return left == other;
}

} // namespace

std::vector<Stay> staysBetween(const CustodyPicture &picture, qint64 fromMs, qint64 untilMs)
{
    std::vector<Stay> stays;
    const auto cuts = cutsOf(picture, fromMs, untilMs);
    for (auto cut = cuts.begin(); std::next(cut) != cuts.end(); ++cut) {
        const auto segment = std::find_if(
            picture.segments.begin(), picture.segments.end(),
            [&](const CustodySegment &one) { return isWithin(*cut, one.fromMs, one.untilMs); });
        if (segment == picture.segments.end())
            continue;
        const Stay stay{*cut,
                        *std::next(cut),
                        segment->state,
                        segment->holder,
                        segment->receiver,
                        segment->place,
                        segment->outcome,
                        sealAt(picture, *cut)};
        if (!stays.empty() && isSame(stays.back(), stay))
            stays.back().untilMs = stay.untilMs;
        else
            stays.push_back(stay);
    }
    return stays;
}

QString sentenceOf(const Stay &stay)
{
    const QString seal =
        stay.seal.isEmpty() ? Text::tr("not sealed") : Text::tr("sealed (%1)").arg(stay.seal);
    if (stay.state == domain::CustodyState::InTransit)
        return Text::tr("On its way from %1 to %2, %3").arg(stay.holder, stay.receiver, seal);
    if (stay.state == domain::CustodyState::Out)
        return Text::tr("Out of custody (%1), last with %2")
            .arg(domain::wordLabel(stay.outcome), stay.holder);
    return Text::tr("With %1, %2, %3").arg(stay.holder, domain::placeLabel(stay.place), seal);
}

} // namespace registry
