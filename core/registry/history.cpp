#include "registry/history.h"

#include "base/text.h"
#include "domain/labels.h"
#include "registry/item_facts.h"
#include "registry/item_table.h"

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

Result<HistoryEntry> readEntry(const StoryStep &step, ItemFacts &facts)
{
    const Facts before = facts.standing();
    TRY(facts.take(step));
    HistoryEntry told;
    told.timeMs = step.entry.timeMs;
    if (step.told)
        told.occurredAtMs = step.told->occurredAtMs;
    told.kind = step.entry.kind;
    told.label = domain::entryKindLabel(step.entry.kind);
    told.reason = step.entry.body.value(QLatin1String("reason")).toString();
    told.changes = changesSince(before, facts);
    told.leaf = step.entry.leafHex();
    told.log = step.entry.log;
    told.seq = step.entry.seq;
    told.step = step.entry.step;
    TRY(told.actor, facts.nameOf("officer", step.actor));
    if (!step.container.isEmpty()) {
        TRY(told.container, facts.nameOf("item", step.container));
    }
    return told;
}

} // namespace

Result<std::vector<HistoryEntry>> historyOf(db::Connection &connection, const QString &item,
                                            const QString &viewer)
{
    TRY(ItemTable(connection).mustSee(viewer, item));
    TRY(const auto story, storyOf(connection, item));
    ItemFacts facts(connection);
    std::vector<HistoryEntry> history;
    for (const auto &step : story) {
        TRY(auto told, readEntry(step, facts));
        history.push_back(std::move(told));
    }
    return history;
}

} // namespace registry
