#include "registry/step_candidates.h"

#include "base/moment_text.h"
#include "base/text.h"
#include "db/connection.h"
#include "registry/item_table.h"
#include "registry/officer_table.h"

namespace registry {

namespace {

Result<QString> obstacleOf(const Reader &reader, const QString &item, domain::CustodyVerb verb,
                           const QString &actor, qint64 sinceMs)
{
    TRY(const auto kept, keptAround(reader, item));
    const auto may =
        domain::mayFollowAround(kept.item, kept.around, verb, actor, domain::newestRules);
    if (may)
        return QString();
    const auto holder = domain::mustAct(kept.item.custody, verb);
    if (may.error().code != ErrorCode::Denied || holder.kind != domain::Party::Kind::Officer)
        return may.error().message;
    TRY(const auto who, OfficerTable(reader).byId(holder.id));
    return Text::tr("%1 It is %2, since %3.", "why not, and who can")
        .arg(may.error().message, who.name, base::momentText(sinceMs));
}

} // namespace

Result<std::vector<ItemRow>> contentRows(const Reader &reader, const QString &item,
                                         const QString &actor)
{
    const ItemTable items(reader);
    TRY(auto ids, items.withContents(item));
    std::vector<qint64> numbers;
    for (const QString &id : ids.mid(1)) {
        TRY(const auto inside, items.byId(id));
        numbers.push_back(inside.number);
    }
    return itemRows(reader, numbers, actor);
}

Result<std::vector<StepCandidate>> stepCandidates(const Reader &reader, domain::CustodyVerb verb,
                                                  const QStringList &exhibitNumbers,
                                                  const QString &actor)
{
    std::vector<StepCandidate> candidates;
    for (const QString &number : exhibitNumbers) {
        const auto item = ItemTable(reader).byExhibitNumber(number);
        if (!item && item.error().code == ErrorCode::NotFound)
            continue;
        if (!item)
            return failure(item.error());
        TRY(const auto rows, itemRows(reader, {item->number}, actor));
        if (rows.empty())
            continue;
        const bool onPaper =
            domain::mustAct(item->custody, verb).kind == domain::Party::Kind::Person;
        TRY(const auto obstacle,
            obstacleOf(reader, item->id, verb, actor, rows.front().custodySinceMs));
        StepCandidate candidate{rows.front(), obstacle, onPaper, {}};
        if (rows.front().contents > 0 && !domain::isAboutTheSeal(verb)) {
            TRY(candidate.contents, contentRows(reader, item->id, actor));
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

} // namespace registry
