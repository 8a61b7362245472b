#include "base/text.h"
#include "db/connection.h"
#include "domain/custody_facts.h"
#include "registry/entry_member.h"
#include "registry/history.h"
#include "registry/item_facts.h"
#include "registry/item_table.h"

#include <algorithm>

namespace registry {

namespace {

using Why = CustodyGap::Why;

// When the step happened, as far as it was recorded.
qint64 momentOf(const StoryStep &step)
{
    if (step.told)
        return step.told->occurredAtMs.value_or(step.entry.timeMs);
    return step.custody.sinceMs;
}

class Painter
{
public:
    Painter(const Reader &reader, const AttentionLimits &limits)
        : m_facts(reader)
        , m_limits(limits)
    {
    }

    Result<CustodyPicture> paint(const std::vector<StoryStep> &story)
    {
        for (const auto &step : story) {
            if (!step.countsForNothing.isEmpty())
                continue;
            TRY(addSegment(step));
            if (step.container.isEmpty())
                addSeal(step);
            addDelay(step);
            if (step.told)
                addAnswer(step);
            m_before = step.custody;
        }
        addOpenTransit();
        std::stable_sort(m_picture.gaps.begin(), m_picture.gaps.end(),
                         [](const CustodyGap &left, const CustodyGap &right) {
                             return left.fromMs < right.fromMs;
                         });
        return std::move(m_picture);
    }

private:
    Result<void> addSegment(const StoryStep &step)
    {
        const auto &custody = step.custody;
        CustodySegment next{custody.state,  {},          {},
                            custody.place,  custody.lot, custody.outcome,
                            momentOf(step), std::nullopt};
        TRY(next.holder, m_facts.nameOf(custody.holder));
        TRY(next.receiver, m_facts.nameOf(custody.receiver));
        auto &segments = m_picture.segments;
        if (!segments.empty()) {
            auto &last = segments.back();
            next.fromMs = std::max(next.fromMs, last.fromMs);
            CustodySegment same = next;
            same.fromMs = last.fromMs;
            if (same == last)
                return {};
            last.untilMs = next.fromMs;
        }
        segments.push_back(next);
        return {};
    }

    void addSeal(const StoryStep &step)
    {
        auto &seals = m_picture.seals;
        const auto now = step.custody.sealNumber;
        const bool wasSealed = !seals.empty() && !seals.back().untilMs;
        if (wasSealed && now != seals.back().number) {
            seals.back().untilMs = momentOf(step);
            seals.back().broken = step.told && step.told->sealBroken;
        }
        if (now && (!wasSealed || now != seals.back().number))
            seals.push_back({*now, momentOf(step), std::nullopt, false});
    }

    // An entry made later than the event that it records.
    void addDelay(const StoryStep &step)
    {
        const bool isSeizure = step.entry.kind == QLatin1String("item.registered");
        const auto happened = step.told ? step.told->occurredAtMs
            : isSeizure ? timeOf(step.entry.body.value(QLatin1String("seizure")).toObject(), "at")
                        : std::nullopt;
        if (happened && step.entry.timeMs - *happened > m_limits.delayMs)
            m_picture.gaps.push_back({Why::LateEntry, *happened, step.entry.timeMs});
    }

    void addAnswer(const StoryStep &step)
    {
        const bool wasInTransit = m_before.state == domain::CustodyState::InTransit;
        if (wasInTransit && step.entry.timeMs - m_before.sinceMs > m_limits.transitMs)
            m_picture.gaps.push_back({Why::LongTransit, m_before.sinceMs, step.entry.timeMs});
        if (step.told->sealBroken)
            m_picture.gaps.push_back({Why::BrokenSeal, m_before.sinceMs, step.entry.timeMs});
    }

    void addOpenTransit()
    {
        const bool isLong = m_before.sinceMs < m_limits.nowMs - m_limits.transitMs;
        if (m_before.state == domain::CustodyState::InTransit && isLong)
            m_picture.gaps.push_back({Why::LongTransit, m_before.sinceMs, std::nullopt});
    }

    ItemFacts m_facts;
    AttentionLimits m_limits;
    domain::Custody m_before;
    CustodyPicture m_picture;
};

} // namespace

QString label(CustodyGap::Why why)
{
    switch (why) {
    case Why::LongTransit:
        return Text::tr("In transit too long");
    case Why::LateEntry:
        return Text::tr("Recorded late");
    case Why::BrokenSeal:
        return Text::tr("Seal found broken");
    }
    return {};
}

Result<CustodyPicture> custodyPicture(const Reader &reader, const QString &item,
                                      const AttentionLimits &limits, const QString &viewer)
{
    TRY(ItemTable(reader).mustSee(viewer, item));
    TRY(const auto story, storyOf(reader, item));
    return Painter(reader, limits).paint(story);
}

} // namespace registry
