#include "registry/history.h"

#include "db/connection.h"
#include "domain/labels.h"
#include "ledger/ledger.h"
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
    for (const QString &name : now.inOrder(now.beside().keys()))
        changes.push_back({name, now.labelOf(name), std::nullopt, shownIn(now.beside(), name)});
    return changes;
}

Result<HistoryEntry> readEntry(const Reader &reader, const ledger::Entry &entry,
                               const QString &actor, const Facts &before, ItemFacts &facts)
{
    HistoryEntry told;
    told.timeMs = entry.timeMs;
    told.kind = entry.kind;
    told.label = domain::entryKindLabel(entry.kind);
    told.reason = entry.body.value(QLatin1String("reason")).toString();
    told.changes = changesSince(before, facts);
    told.leaf = entry.leafHex();
    told.log = entry.log;
    told.seq = entry.seq;
    told.step = entry.step;
    TRY(told.clockBehindMs, ledger::Ledger(reader.connection()).clockBehindMs(entry));
    TRY(told.actor, facts.nameOf("officer", actor));
    return told;
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
    TRY(auto told, readEntry(reader, step.entry, step.actor, before, facts));
    if (step.told)
        told.occurredAtMs = step.told->occurredAtMs;
    if (!step.container.isEmpty()) {
        TRY(told.container, facts.nameOf("item", step.container));
    }
    return told;
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
        TRY(auto told, readEntry(reader, entry, actor.id, facts.standing(), facts));
        history.emplace_back(entry.position, std::move(told));
    }
    return {};
}

} // namespace

Result<std::vector<HistoryEntry>> historyOf(const Reader &reader, const QString &item,
                                            const QString &viewer)
{
    TRY(ItemTable(reader).mustSee(viewer, item));
    TRY(const auto story, storyOf(reader, item));
    ItemFacts facts(reader);
    std::vector<Placed> placed;
    for (const auto &step : story) {
        TRY(auto told, readStep(reader, step, facts));
        placed.emplace_back(step.entry.position, std::move(told));
    }
    TRY(addMentions(reader, item, facts, placed));
    std::sort(placed.begin(), placed.end(),
              [](const Placed &left, const Placed &right) { return left.first < right.first; });
    std::vector<HistoryEntry> history;
    for (auto &[position, told] : placed)
        history.push_back(std::move(told));
    return history;
}

} // namespace registry
