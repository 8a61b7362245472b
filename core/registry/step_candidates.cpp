#include "registry/step_candidates.h"

#include "registry/item_table.h"

namespace registry {

namespace {

QString obstacleOf(const ItemRecord &item, domain::CustodyVerb verb, const QString &actor)
{
    if (const auto alone = checkStepsAlone(item, verb); !alone)
        return alone.error().message;
    const auto may = domain::mayFollow(item.custody, verb, actor);
    return may ? QString() : may.error().message;
}

} // namespace

Result<std::vector<StepCandidate>> stepCandidates(db::Connection &connection,
                                                  domain::CustodyVerb verb,
                                                  const QStringList &exhibitNumbers,
                                                  const QString &actor)
{
    std::vector<StepCandidate> candidates;
    for (const QString &number : exhibitNumbers) {
        const auto item = ItemTable(connection).byExhibitNumber(number);
        if (!item && item.error().code == ErrorCode::NotFound)
            continue;
        if (!item)
            return failure(item.error());
        TRY(const auto rows, itemRows(connection, {item->number}, actor));
        if (rows.empty())
            continue;
        const bool onPaper =
            domain::mustAct(item->custody, verb).kind == domain::Party::Kind::Person;
        candidates.push_back({rows.front(), obstacleOf(*item, verb, actor), onPaper});
    }
    return candidates;
}

} // namespace registry
