#include "registry/history.h"

#include "base/moment_text.h"
#include "base/text.h"
#include "db/connection.h"
#include "domain/custody_facts.h"
#include "domain/labels.h"
#include "ledger/ledger.h"
#include "registry/entry_member.h"
#include "registry/item_facts.h"
#include "registry/item_table.h"
#include "registry/officer_table.h"

#include <algorithm>

namespace registry {

namespace {

std::optional<QString> shownIn(const Facts &facts, const QString &name)
{
    const auto fact = facts.constFind(name);
    return fact == facts.constEnd() ? std::nullopt : std::optional(*fact);
}

std::vector<FieldChange> changesSince(const Facts &before, const ItemFacts &now)
{
    Facts names = before;
    names.insert(now.standing());
    std::vector<FieldChange> changes;
    for (const QString &name : now.inOrder(names.keys())) {
        const auto old = shownIn(before, name), fresh = shownIn(now.standing(), name);
        if (old != fresh)
            changes.push_back({name, now.labelOf(name), old, fresh});
    }
    for (const QString &name : now.inOrder(now.remarks().keys()))
        changes.push_back({name, now.labelOf(name), std::nullopt, shownIn(now.remarks(), name)});
    return changes;
}

Result<HistoryEntry> readEntry(const Reader &reader, const ledger::Entry &entry,
                               const QString &actor, const Facts &before, ItemFacts &facts)
{
    HistoryEntry stated;
    stated.timeMs = entry.timeMs;
    stated.kind = entry.kind;
    stated.label = domain::entryKindLabel(entry.kind);
    stated.reason = entry.body.value(QLatin1String("reason")).toString();
    stated.changes = changesSince(before, facts);
    stated.leaf = entry.leafHex();
    stated.log = entry.log;
    stated.seq = entry.seq;
    stated.step = entry.step;
    TRY(stated.clockBehindMs, ledger::Ledger(reader.connection()).clockBehindMs(entry));
    TRY(stated.actor, facts.nameOf("officer", actor));
    return stated;
}

Result<HistoryEntry> readStep(const Reader &reader, const StoryStep &step, ItemFacts &facts)
{
    const Facts before = facts.standing();
    if (!step.countsForNothing.isEmpty()) {
        TRY(auto passedOver, readEntry(reader, step.entry, step.actor, before, facts));
        passedOver.changes.clear();
        passedOver.countsForNothing = step.countsForNothing;
        return passedOver;
    }
    TRY(facts.take(step));
    TRY(auto stated, readEntry(reader, step.entry, step.actor, before, facts));
    if (step.stated)
        stated.occurredAtMs = step.stated->occurredAtMs;
    stated.corrects = step.corrects;
    if (const auto &correction = step.correction) {
        TRY(const auto by, facts.nameOf("officer", correction->actor));
        stated.correctedBy =
            CorrectedBy{by, correction->timeMs, correction->reason, correction->isMistake};
    }
    if (!step.container.isEmpty()) {
        TRY(stated.container, facts.nameOf("item", step.container));
    }
    return stated;
}

using Placed = std::pair<qint64, HistoryEntry>; // by the order of arrival of its entry

Result<void> addMentions(const Reader &reader, const QString &item, ItemFacts &facts,
                         std::vector<Placed> &history)
{
    auto select = reader.connection().prepare("SELECT entry FROM item_mention WHERE item = $1");
    TRY(const auto leaves, select.bind(item).rows([](const db::Row &row) { return row.text(0); }));
    for (const QString &leaf : leaves) {
        TRY(const auto entry, ledger::Ledger(reader.connection()).entryByLeaf(leaf));
        TRY(const auto actor, OfficerTable(reader).byKeyId(entry.actor));
        facts.takeMention(entry);
        TRY(auto stated, readEntry(reader, entry, actor.id, facts.standing(), facts));
        history.emplace_back(entry.position, std::move(stated));
    }
    return {};
}

} // namespace

Result<qint64> sizeOfStory(const Reader &reader, const QString &exhibitNumber)
{
    auto select = reader.connection().prepare(
        "SELECT (SELECT count(*) FROM entry WHERE subject = item.id)"
        " + (SELECT count(*) FROM item_mention WHERE item_mention.item = item.id)"
        " + (SELECT count(*) FROM item AS inner_item WHERE inner_item.parent = item.id)"
        " FROM item WHERE exhibit_number = $1");
    TRY(const auto size,
        select.bind(exhibitNumber).first([](const db::Row &row) { return row.integer(0); }));
    return size.value_or(0);
}

Result<std::vector<HistoryEntry>> historyOf(const Reader &reader, const QString &item,
                                            const QString &viewer)
{
    TRY(ItemTable(reader).mustSee(viewer, item));
    TRY(const auto story, storyOf(reader, item));
    ItemFacts facts(reader);
    std::vector<Placed> placed;
    for (const auto &step : story) {
        TRY(auto stated, readStep(reader, step, facts));
        placed.emplace_back(step.entry.position, std::move(stated));
    }
    TRY(addMentions(reader, item, facts, placed));
    std::sort(placed.begin(), placed.end(),
              [](const Placed &left, const Placed &right) { return left.first < right.first; });
    std::vector<HistoryEntry> history;
    for (auto &[position, stated] : placed)
        history.push_back(std::move(stated));
    return history;
}

namespace {

using Why = CustodyGap::Why;

// When the step happened; if that was not recorded, when its entry was signed.
qint64 momentOf(const StoryStep &step)
{
    if (step.stated && !(step.correction && step.correction->isMistake)) {
        const auto &stated = step.correction ? step.correction->stated : *step.stated;
        return stated.occurredAtMs.value_or(step.entry.timeMs);
    }
    return step.counted.sinceMs;
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
            if (step.stated)
                addAnswer(step);
            m_before = step.counted;
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
        const auto &custody = step.counted;
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
        const auto now = step.counted.sealNumber;
        const bool wasSealed = !seals.empty() && !seals.back().untilMs;
        if (wasSealed && now != seals.back().number) {
            seals.back().untilMs = momentOf(step);
            seals.back().broken = step.stated && step.stated->sealBroken;
        }
        if (now && (!wasSealed || now != seals.back().number))
            seals.push_back({*now, momentOf(step), std::nullopt, false});
    }

    // Notes how much later than its event an entry was made.
    void addDelay(const StoryStep &step)
    {
        const bool isSeizure = step.entry.kind == QLatin1String("item.registered");
        addDelay(step, step.correction ? step.correction->stated.occurredAtMs : std::nullopt);
        const auto happened = step.stated ? step.stated->occurredAtMs
            : isSeizure ? timeOf(step.entry.body.value(QLatin1String("seizure")).toObject(), "at")
                        : std::nullopt;
        const bool isSame = step.correction && happened == step.correction->stated.occurredAtMs;
        addDelay(step, isSame ? std::nullopt : happened);
    }

    void addDelay(const StoryStep &step, std::optional<qint64> happened)
    {
        if (happened && step.entry.timeMs - *happened > m_limits.delayMs)
            m_picture.gaps.push_back({Why::LateEntry, *happened, step.entry.timeMs});
    }

    void addAnswer(const StoryStep &step)
    {
        const bool wasInTransit = m_before.state == domain::CustodyState::InTransit;
        if (wasInTransit && step.entry.timeMs - m_before.sinceMs > m_limits.transitMs)
            m_picture.gaps.push_back({Why::LongTransit, m_before.sinceMs, step.entry.timeMs});
        if (step.stated->sealBroken)
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

QString sentenceOf(const CorrectedBy &correction)
{
    const QString when = base::momentText(correction.timeMs);
    return correction.isMistake
        ? Text::tr("Did not take place: recorded by mistake (%1, %2: %3)", "officer, time, reason")
              .arg(correction.actor, when, correction.reason)
        : Text::tr("Corrected by %1, %2: %3", "officer, time, reason")
              .arg(correction.actor, when, correction.reason);
}

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
