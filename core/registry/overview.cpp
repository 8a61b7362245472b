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

// How many outermost items that $1 may see each value of the column has.
Result<Counts> countsBy(const Reader &reader, const char *column, const QString &viewer)
{
    auto select = reader.connection().prepare(
        QByteArray("SELECT ") + column + ", count(*) FROM item WHERE parent IS NULL AND " + column
        + " IS NOT NULL AND " + notHiddenFrom1 + " AND " + notWithdrawn + " GROUP BY " + column);
    Counts counts;
    TRY(select.bind(viewer).forEach([&](const db::Row &row) -> Result<void> {
        counts.insert(row.text(0), row.integer(1));
        return {};
    }));
    return counts;
}

// One level of the tree: the column of `item` that names it, and its (id, name, what it is under).
struct TreeLevel {
    Level level;
    const char *column;
    const char *things;
};

constexpr TreeLevel levelsFromWithin[] = {
    {Level::Suspect, "suspect",
     "SELECT id, coalesce(name, organisation), suspect_group FROM person WHERE category = "
     "'suspect' "
     "OR EXISTS (SELECT 1 FROM item WHERE item.suspect = person.id)"},
    {Level::Group, "suspect_group",
     "SELECT id, name, coalesce(site, operation) FROM suspect_group"},
    {Level::Site, "site", "SELECT id, name, operation FROM site"},
    {Level::Operation, "operation", "SELECT id, name, '' FROM operation"},
};

struct Hanging {
    OriginNode node;
    QString under; // id of what it belongs under; empty: nothing
};

Result<std::vector<Hanging>> thingsOf(const Reader &reader, const TreeLevel &level,
                                      const QString &viewer)
{
    TRY(const auto counts, countsBy(reader, level.column, viewer));
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

// What each statistic groups by, and the name behind the key.
struct TallySource {
    const char *key;
    const char *name;
    const char *condition;
};

TallySource sourceOf(TallyBy by)
{
    switch (by) {
    case TallyBy::Kind:
        return {"kind", "NULL", ""};
    case TallyBy::State:
        return {"custody_state", "NULL", ""};
    case TallyBy::Operation:
        return {"operation", "(SELECT name FROM operation WHERE id = item.operation)", ""};
    case TallyBy::Site:
        return {"site", "(SELECT name FROM site WHERE id = item.site)", ""};
    case TallyBy::Group:
        return {"suspect_group", "(SELECT name FROM suspect_group WHERE id = item.suspect_group)",
                ""};
    case TallyBy::Place:
        return {"place", "place", " AND custody_state <> 'out'"};
    case TallyBy::Holder:
    case TallyBy::Case:
        break;
    }
    return {"holder_officer, holder_person",
            "coalesce((SELECT name FROM officer WHERE id = item.holder_officer), "
            "(SELECT coalesce(name, organisation) FROM person WHERE id = item.holder_person))",
            " AND custody_state <> 'out'"};
}

QString labelOf(TallyBy by, const QString &key, const std::optional<QString> &name)
{
    if (by == TallyBy::Kind)
        return domain::label(domain::itemKind(key).value_or(domain::ItemKind::Other));
    if (by == TallyBy::State)
        return domain::label(domain::custodyState(key).value_or(domain::CustodyState::Seized));
    return name.value_or(Text::tr("(erased)"));
}

Result<std::vector<Tally>> tallyColumn(const Reader &reader, TallyBy by, const QString &viewer)
{
    const auto [key, name, condition] = sourceOf(by);
    const QByteArray shownKey =
        by == TallyBy::Holder ? "coalesce(holder_officer, holder_person)" : key;
    auto select = reader.connection().prepare(
        "SELECT " + shownKey + ", " + name + ", count(*) FROM item WHERE " + notHiddenFrom1
        + condition + " AND " + notWithdrawn + " AND " + shownKey + " IS NOT NULL GROUP BY " + key);
    return select.bind(viewer).rows([by](const db::Row &row) {
        return Tally{row.text(0), labelOf(by, row.text(0), row.optionalText(1)), row.integer(2)};
    });
}

// Cases that $1 may know of, with how many items serve each; the items themselves are not read.
Result<Nodes> casesWithItems(const Reader &reader, const char *condition, const QString &viewer)
{
    auto select =
        reader.connection().prepare(QByteArray("SELECT id, number, title, (SELECT count(*) FROM "
                                               "item_case WHERE case_file = case_file.id AND ")
                                    + servedNotHiddenFrom1 + " AND " + servedNotWithdrawn
                                    + condition + ") FROM case_file WHERE " + caseVisibleTo1);
    return select.bind(viewer).rows([](const db::Row &row) {
        return OriginNode{
            Level::Case, row.text(0), caseName(row.text(1), row.text(2)), row.integer(3), {}};
    });
}

Result<std::vector<Tally>> tallyCases(const Reader &reader, const QString &viewer)
{
    TRY(const auto cases, casesWithItems(reader, "", viewer));
    std::vector<Tally> tallies;
    for (const auto &node : cases) {
        if (node.items > 0)
            tallies.push_back({node.id, node.name, node.items});
    }
    return tallies;
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
    constexpr auto outermost = " AND item NOT IN (SELECT id FROM item WHERE parent IS NOT NULL)";
    TRY(auto cases, casesWithItems(reader, outermost, viewer));
    sortByName(cases, [](const OriginNode &node) { return node.name; });
    return cases;
}

Result<std::vector<OriginNode>> placeNodes(const Reader &reader, const QString &viewer)
{
    auto select = reader.connection().prepare(
        QByteArray(
            "SELECT place, count(*) FROM item WHERE parent IS NULL AND custody_state <> 'out' AND ")
        + notHiddenFrom1 + " GROUP BY place");
    TRY(auto places, select.bind(viewer).rows([](const db::Row &row) {
        return OriginNode{
            Level::Place, row.text(0), domain::placeLabel(row.text(0)), row.integer(1), {}};
    }));
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
        TRY(const qint64 items, ItemTable(reader).count(filter));
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
