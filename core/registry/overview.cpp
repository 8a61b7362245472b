#include "registry/overview.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/labels.h"
#include "registry/item_table.h"
#include "registry/visibility.h"

#include <QCollator>
#include <QHash>

#include <algorithm>
#include <iterator>

namespace registry {

namespace {

using Level = OriginNode::Level;
using Nodes = std::vector<OriginNode>;
using Counts = QHash<QString, qint64>;

template <typename Value, typename NameOf>
void sortByName(std::vector<Value> &values, NameOf nameOf)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::stable_sort(values.begin(), values.end(), [&](const Value &left, const Value &right) {
        return collator(nameOf(left), nameOf(right));
    });
}

// What items are counted by: its name in item_count, and how it is read from the row of an item
// (and of item_case), to the letter as the triggers of schema/sqlite/tables.sql do.
struct Sort {
    const char *name;
    const char *value;
};

constexpr auto place = "iif(custody_state = 'out', NULL, place)";
constexpr auto holder = "iif(custody_state = 'out', NULL, coalesce(holder_officer, holder_person))";

enum class Of { All, Outermost };

// How many items of each value are hidden from $1: few, so they are counted each time.
Result<Counts> hiddenCounts(const Reader &reader, const Sort &sort, Of of, const QString &viewer)
{
    auto select = reader.connection().prepare(
        QByteArray("SELECT ") + sort.value
        + ", count(*) FROM (SELECT DISTINCT number AS unseen FROM (" + hiddenFrom1
        + ")) CROSS JOIN item ON item.number = unseen "
        + (qstrcmp(sort.name, "case") == 0 ? "CROSS JOIN item_case ON item_case.item = item.id "
                                           : "")
        + "WHERE outcome IS NOT 'withdrawn' AND " + sort.value + " IS NOT NULL "
        + (of == Of::Outermost ? "AND parent IS NULL " : "") + "GROUP BY 1");
    Counts counts;
    TRY(select.bind(viewer).forEach([&](const db::Row &row) -> Result<void> {
        counts.insert(row.text(0), row.integer(1));
        return {};
    }));
    return counts;
}

// How many items that the viewer may see each value has: the kept count, less what is hidden.
Result<Counts> countsBy(const Reader &reader, const Sort &sort, Of of, const QString &viewer)
{
    auto select = reader.connection().prepare(
        of == Of::Outermost
            ? "SELECT value, outermost FROM item_count WHERE sort = $1 AND outermost > 0"
            : "SELECT value, items FROM item_count WHERE sort = $1 AND items > 0");
    TRY(const auto hidden, hiddenCounts(reader, sort, of, viewer));
    Counts counts;
    TRY(select.bind(QString::fromLatin1(sort.name))
            .forEach([&](const db::Row &row) -> Result<void> {
                const QString value = row.text(0);
                if (const qint64 seen = row.integer(1) - hidden.value(value); seen > 0)
                    counts.insert(value, seen);
                return {};
            }));
    return counts;
}

// One level of the tree: how its items are counted, and its (id, name, what it is under).
struct TreeLevel {
    Level level;
    Sort sort;
    const char *things;
};

constexpr TreeLevel levelsFromWithin[] = {
    {Level::Suspect,
     {"suspect", "suspect"},
     "SELECT id, coalesce(name, organisation), suspect_group FROM person WHERE category = "
     "'suspect' "
     "OR EXISTS (SELECT 1 FROM item WHERE item.suspect = person.id)"},
    {Level::Group,
     {"group", "suspect_group"},
     "SELECT id, name, coalesce(site, operation) FROM suspect_group"},
    {Level::Site, {"site", "site"}, "SELECT id, name, operation FROM site"},
    {Level::Operation, {"operation", "operation"}, "SELECT id, name, '' FROM operation"},
};

struct Hanging {
    OriginNode node;
    QString under; // id of what it belongs under; empty: nothing
};

Result<std::vector<Hanging>> thingsOf(const Reader &reader, const TreeLevel &level,
                                      const QString &viewer)
{
    TRY(const auto counts, countsBy(reader, level.sort, Of::Outermost, viewer));
    TRY(auto things, reader.connection().prepare(level.things).rows([&](const db::Row &row) {
        const QString id = row.text(0);
        const QString name = row.isNull(1) ? Text::tr("(erased)") : row.text(1);
        return Hanging{{level.level, id, name, counts.value(id), {}}, row.text(2)};
    }));
    sortByName(things, [](const Hanging &thing) { return thing.node.name; });
    return things;
}

// A case's number and title, for officers who may see it.
QString caseName(const QString &number, const QString &title)
{
    return Text::tr("%1 – %2", "a case's number and its title").arg(number, title);
}

// What each statistic counts by, and the question for the names of its values.
struct TallySource {
    Sort sort;
    const char *names;
};

TallySource sourceOf(TallyBy by)
{
    switch (by) {
    case TallyBy::Kind:
        return {{"kind", "kind"}, nullptr};
    case TallyBy::State:
        return {{"state", "custody_state"}, nullptr};
    case TallyBy::Operation:
        return {{"operation", "operation"}, "SELECT name FROM operation WHERE id = $1"};
    case TallyBy::Site:
        return {{"site", "site"}, "SELECT name FROM site WHERE id = $1"};
    case TallyBy::Group:
        return {{"group", "suspect_group"}, "SELECT name FROM suspect_group WHERE id = $1"};
    case TallyBy::Place:
        return {{"place", place}, "SELECT $1"};
    case TallyBy::Holder:
    case TallyBy::Case:
        break;
    }
    return {{"holder", holder},
            "SELECT coalesce((SELECT name FROM officer WHERE id = $1), "
            "(SELECT coalesce(name, organisation) FROM person WHERE id = $1))"};
}

Result<QString> labelOf(const Reader &reader, TallyBy by, const QString &value)
{
    if (by == TallyBy::Kind)
        return domain::label(domain::itemKind(value).value_or(domain::ItemKind::Other));
    if (by == TallyBy::State)
        return domain::label(domain::custodyState(value).value_or(domain::CustodyState::Seized));
    auto select = reader.connection().prepare(sourceOf(by).names);
    TRY(const auto name,
        select.bind(value).first([](const db::Row &row) { return row.optionalText(0); }));
    return name.value_or(std::nullopt).value_or(Text::tr("(erased)"));
}

Result<std::vector<Tally>> tallyColumn(const Reader &reader, TallyBy by, const QString &viewer)
{
    TRY(const auto counts, countsBy(reader, sourceOf(by).sort, Of::All, viewer));
    std::vector<Tally> tallies;
    for (auto count = counts.begin(); count != counts.end(); ++count) {
        TRY(const auto label, labelOf(reader, by, count.key()));
        tallies.push_back({count.key(), label, count.value()});
    }
    std::sort(tallies.begin(), tallies.end(),
              [](const Tally &left, const Tally &right) { return left.id < right.id; });
    return tallies;
}

// Cases that the viewer may know of, with how many items that they may see serve each.
Result<Nodes> casesWithItems(const Reader &reader, Of of, const QString &viewer)
{
    TRY(const auto counts, countsBy(reader, {"case", "case_file"}, of, viewer));
    auto select = reader.connection().prepare(
        QByteArray("SELECT id, number, title FROM case_file WHERE ") + caseVisibleTo1);
    return select.bind(viewer).rows([&](const db::Row &row) {
        return OriginNode{Level::Case,
                          row.text(0),
                          caseName(row.text(1), row.text(2)),
                          counts.value(row.text(0)),
                          {}};
    });
}

Result<std::vector<Tally>> tallyCases(const Reader &reader, const QString &viewer)
{
    TRY(const auto cases, casesWithItems(reader, Of::All, viewer));
    std::vector<Tally> tallies;
    for (const auto &node : cases) {
        if (node.items > 0)
            tallies.push_back({node.id, node.name, node.items});
    }
    return tallies;
}

// Whether the items that need this attention are counted: no day and no audit changes them.
bool isCounted(Attention attention)
{
    switch (attention) {
    case Attention::NotSealed:
    case Attention::NoPhotographBeforeSealing:
    case Attention::NoPhotographAfterSealing:
    case Attention::SealedUnphotographed:
    case Attention::NotConfirmed:
    case Attention::NoWitness:
    case Attention::Disputed:
        return true;
    default:
        return false;
    }
}

// The items among those hidden from the viewer that the filter chooses.
Result<qint64> countHiddenOf(const Reader &reader, const ItemFilter &filter)
{
    const auto conditions = conditionsOf(filter, 2);
    auto select = reader.connection().prepare(
        QByteArray("SELECT count(*) FROM (SELECT DISTINCT number AS unseen FROM (") + hiddenFrom1
        + ")) CROSS JOIN item ON item.number = unseen WHERE 1" + conditions.sql);
    TRY(const auto hidden,
        select.bind(filter.viewer).bindFrom(2, conditions.texts).first([](const db::Row &row) {
            return row.integer(0);
        }));
    return hidden.value_or(0);
}

Result<qint64> countOf(const Reader &reader, const ItemFilter &filter)
{
    if (!isCounted(*filter.attention))
        return ItemTable(reader).count(filter);
    auto select = reader.connection().prepare(
        "SELECT items FROM item_count WHERE sort = 'attention' AND value = $1");
    TRY(const auto all, select.bind(name(*filter.attention)).first([](const db::Row &row) {
        return row.integer(0);
    }));
    TRY(const qint64 hidden, countHiddenOf(reader, filter));
    return all.value_or(0) - hidden;
}

LotInTransit readLot(const db::Row &row)
{
    const auto name = [&row](int column) {
        return row.isNull(column) ? Text::tr("(erased)") : row.text(column);
    };
    LotInTransit lot{row.text(0),    name(1),        name(2),    std::nullopt,
                     row.integer(5), row.integer(6), row.text(7)};
    if (!row.isNull(3))
        lot.to = domain::Party{domain::Party::Kind::Officer, row.text(3)};
    else if (!row.isNull(4))
        lot.to = domain::Party{domain::Party::Kind::Person, row.text(4)};
    return lot;
}

} // namespace

Result<std::vector<OriginNode>> originTree(const Reader &reader, const QString &viewer)
{
    QHash<QString, Nodes> under;
    Nodes withoutGroup;
    for (const auto &level : levelsFromWithin) {
        TRY(auto things, thingsOf(reader, level, viewer));
        for (auto &[node, outer] : things) {
            node.children = under.take(node.id);
            auto &siblings =
                level.level == Level::Suspect && outer.isEmpty() ? withoutGroup : under[outer];
            siblings.push_back(std::move(node));
        }
    }
    Nodes tree = under.take(QString());
    std::move(withoutGroup.begin(), withoutGroup.end(), std::back_inserter(tree));
    return tree;
}

Result<std::vector<OriginNode>> caseNodes(const Reader &reader, const QString &viewer)
{
    TRY(auto cases, casesWithItems(reader, Of::Outermost, viewer));
    sortByName(cases, [](const OriginNode &node) { return node.name; });
    return cases;
}

Result<std::vector<OriginNode>> placeNodes(const Reader &reader, const QString &viewer)
{
    TRY(const auto counts, countsBy(reader, {"place", place}, Of::Outermost, viewer));
    Nodes places;
    for (auto count = counts.begin(); count != counts.end(); ++count)
        places.push_back(
            {Level::Place, count.key(), domain::placeLabel(count.key()), count.value(), {}});
    std::sort(places.begin(), places.end(),
              [](const OriginNode &left, const OriginNode &right) { return left.id < right.id; });
    sortByName(places, [](const OriginNode &node) { return node.name; });
    return places;
}

ItemFilter filterOf(const OriginNode &node, const QString &viewer)
{
    ItemFilter filter;
    filter.viewer = viewer;
    filter.topLevel = true;
    filter.inCustody = node.level == Level::Place;
    switch (node.level) {
    case Level::Operation:
        filter.operation = node.id;
        break;
    case Level::Site:
        filter.site = node.id;
        break;
    case Level::Group:
        filter.group = node.id;
        break;
    case Level::Suspect:
        filter.suspect = node.id;
        break;
    case Level::Case:
        filter.caseFile = node.id;
        break;
    case Level::Place:
        filter.place = node.id;
        break;
    }
    return filter;
}

Result<std::vector<Tally>> tally(const Reader &reader, TallyBy by, const QString &viewer)
{
    TRY(auto tallies,
        by == TallyBy::Case ? tallyCases(reader, viewer) : tallyColumn(reader, by, viewer));
    sortByName(tallies, [](const Tally &tally) { return tally.label; });
    std::stable_sort(tallies.begin(), tallies.end(), [](const Tally &left, const Tally &right) {
        return left.items > right.items;
    });
    return tallies;
}

ItemFilter filterOf(TallyBy by, const Tally &tally, const QString &viewer)
{
    ItemFilter filter;
    filter.viewer = viewer;
    filter.inCustody = by == TallyBy::Holder || by == TallyBy::Place;
    switch (by) {
    case TallyBy::Kind:
        filter.kind = domain::itemKind(tally.id);
        break;
    case TallyBy::State:
        filter.state = domain::custodyState(tally.id);
        break;
    case TallyBy::Operation:
        filter.operation = tally.id;
        break;
    case TallyBy::Site:
        filter.site = tally.id;
        break;
    case TallyBy::Group:
        filter.group = tally.id;
        break;
    case TallyBy::Case:
        filter.caseFile = tally.id;
        break;
    case TallyBy::Holder:
        filter.holder = tally.id;
        break;
    case TallyBy::Place:
        filter.place = tally.id;
        break;
    }
    return filter;
}

Result<std::vector<AttentionTally>> attentionTally(const Reader &reader,
                                                   const AttentionLimits &limits,
                                                   const QString &viewer)
{
    ItemFilter filter;
    filter.viewer = viewer;
    filter.limits = limits;
    std::vector<AttentionTally> tallies;
    for (const auto attention : allAttentions()) {
        filter.attention = attention;
        TRY(const qint64 items, countOf(reader, filter));
        tallies.push_back({attention, items});
    }
    return tallies;
}

Result<std::vector<LotInTransit>> lotsInTransit(const Reader &reader, const QString &viewer)
{
    auto select = reader.connection().prepare(
        QByteArray(
            "SELECT lot, coalesce((SELECT name FROM officer WHERE id = holder_officer), "
            "(SELECT coalesce(name, organisation) FROM person WHERE id = holder_person)), "
            "coalesce((SELECT name FROM officer WHERE id = receiver_officer), "
            "(SELECT coalesce(name, organisation) FROM person WHERE id = receiver_person)), "
            "receiver_officer, receiver_person, items, since, "
            "(SELECT CASE WHEN counted.entry IS NULL THEN taken.purpose ELSE counted.purpose END "
            "FROM custody_step AS taken JOIN item ON item.id = taken.item LEFT JOIN "
            "step_correction AS counted ON counted.item = taken.item AND counted.corrects = "
            "taken.entry WHERE number = first AND verb = 'released' "
            "ORDER BY taken.step DESC, counted.step DESC LIMIT 1) "
            "FROM (SELECT lot, holder_officer, holder_person, receiver_officer, receiver_person, "
            "count(*) AS items, min(custody_since) AS since, min(number) AS first FROM item "
            "WHERE lot IS NOT NULL AND parent IS NULL AND ")
        + notHiddenFrom1
        + " GROUP BY lot, holder_officer, holder_person, receiver_officer, receiver_person) ORDER "
          "BY since, lot");
    return select.bind(viewer).rows(readLot);
}

ItemFilter filterOf(const LotInTransit &lot, const QString &viewer)
{
    ItemFilter filter;
    filter.viewer = viewer;
    filter.topLevel = true;
    filter.lot = lot.lot;
    return filter;
}

} // namespace registry
