#include "registry/item_list.h"

#include "db/connection.h"
#include "registry/visibility.h"

#include <QCollator>
#include <QHash>

#include <algorithm>

namespace registry {

namespace {

using Numbers = std::vector<qint64>;

// The column of `item` that an index keeps in order; null for those ordered by something else.
const char *orderedColumn(ItemColumn column)
{
    switch (column) {
    case ItemColumn::ExhibitNumber:
        return "exhibit_number";
    case ItemColumn::Title:
        return "title";
    case ItemColumn::Identifier:
        return "identifier";
    case ItemColumn::Place:
        return "place";
    case ItemColumn::Seal:
        return "seal_number";
    case ItemColumn::SeizedAt:
        return "seized_at";
    case ItemColumn::CustodySince:
        return "custody_since";
    case ItemColumn::ReviewOn:
        return "review_on";
    case ItemColumn::Attachments:
        return "attachments";
    default:
        return nullptr;
    }
}

// What a column refers to, as one text for each item, and the names for these texts.
struct Reference {
    const char *key;
    const char *names; // SQL of (key, name); null: the order is that of an enumeration
};

Reference referenceOf(ItemColumn column)
{
    constexpr auto parties = "SELECT id, name FROM officer UNION ALL SELECT id, coalesce(name, "
                             "organisation) FROM person";
    switch (column) {
    case ItemColumn::Operation:
        return {"operation", "SELECT id, name FROM operation"};
    case ItemColumn::Site:
        return {"site", "SELECT id, name FROM site"};
    case ItemColumn::Group:
        return {"suspect_group", "SELECT id, name FROM suspect_group"};
    case ItemColumn::Suspect:
        return {"suspect",
                "SELECT id, name FROM person WHERE category = 'suspect' OR id IN (SELECT suspect "
                "FROM item)"};
    case ItemColumn::Holder:
        return {"coalesce(holder_officer, holder_person)", parties};
    case ItemColumn::Receiver:
        return {"coalesce(receiver_officer, receiver_person)", parties};
    case ItemColumn::State:
        return {"custody_state", nullptr};
    default:
        return {"kind", nullptr};
    }
}

using Ranks = QHash<QString, int>;

// Equal names have one rank; those without a name have none.
Result<Ranks> ranksByName(const Reader &reader, const char *sql)
{
    struct Named {
        QString key;
        QString name;
        QCollatorSortKey order;
    };
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    TRY(auto named, reader.connection().prepare(sql).rows([&](const db::Row &row) {
        return Named{row.text(0), row.text(1), collator.sortKey(row.text(1))};
    }));
    std::sort(named.begin(), named.end(),
              [](const Named &left, const Named &right) { return left.order < right.order; });
    Ranks ranks;
    int rank = 0;
    for (std::size_t i = 0; i < named.size(); ++i) {
        if (i > 0 && named[i].name != named[i - 1].name)
            ++rank;
        if (!named[i].name.isEmpty())
            ranks.insert(named[i].key, rank);
    }
    return ranks;
}

Ranks ranksOfEnumeration(ItemColumn column)
{
    Ranks ranks;
    if (column == ItemColumn::State)
        for (const auto state : domain::allCustodyStates())
            ranks.insert(domain::name(state), int(state));
    else
        for (const auto kind : domain::allItemKinds())
            ranks.insert(domain::name(kind), int(kind));
    return ranks;
}

QByteArray selecting(const QByteArray &columns, const Conditions &conditions)
{
    return "SELECT " + columns + " FROM item WHERE " + notHiddenFrom1 + conditions.sql;
}

void turnIf(bool descending, Numbers &numbers)
{
    if (descending)
        std::reverse(numbers.begin(), numbers.end());
}

Result<Numbers> byNumber(const Reader &reader, const ItemFilter &filter, bool descending)
{
    const auto conditions = conditionsOf(filter, 2);
    auto select = reader.connection().prepare(selecting("number", conditions));
    TRY(auto numbers,
        select.bind(filter.viewer).bindFrom(2, conditions.texts).rows([](const db::Row &row) {
            return row.integer(0);
        }));
    std::sort(numbers.begin(), numbers.end());
    turnIf(descending, numbers);
    return numbers;
}

// The engine walks the column's index; its nulls come first and are put last.
Result<Numbers> byColumn(const Reader &reader, const ItemFilter &filter, const char *column,
                         bool descending)
{
    const auto conditions = conditionsOf(filter, 2);
    auto select = reader.connection().prepare(
        selecting(QByteArray("number, ") + column + " IS NULL", conditions) + " ORDER BY " + column
        + ", number");
    Numbers with, without;
    TRY(select.bind(filter.viewer)
            .bindFrom(2, conditions.texts)
            .forEach([&](const db::Row &row) -> Result<void> {
                (row.integer(1) != 0 ? without : with).push_back(row.integer(0));
                return {};
            }));
    turnIf(descending, with);
    turnIf(descending, without);
    with.insert(with.end(), without.begin(), without.end());
    return with;
}

// A few thousand names are ordered, not a million items.
Result<Numbers> byReference(const Reader &reader, const ItemFilter &filter, ItemColumn column,
                            bool descending)
{
    const auto reference = referenceOf(column);
    Ranks ranks = ranksOfEnumeration(column);
    if (reference.names) {
        TRY(ranks, ranksByName(reader, reference.names));
    }
    const auto conditions = conditionsOf(filter, 2);
    auto select =
        reader.connection().prepare(selecting(QByteArray("number, ") + reference.key, conditions));
    std::vector<std::pair<int, qint64>> ranked;
    Numbers without;
    TRY(select.bind(filter.viewer)
            .bindFrom(2, conditions.texts)
            .forEach([&](const db::Row &row) -> Result<void> {
                const auto rank = row.isNull(1) ? ranks.constEnd() : ranks.constFind(row.text(1));
                if (rank == ranks.constEnd())
                    without.push_back(row.integer(0));
                else
                    ranked.emplace_back(*rank, row.integer(0));
                return {};
            }));
    std::sort(ranked.begin(), ranked.end());
    std::sort(without.begin(), without.end());
    Numbers with;
    with.reserve(ranked.size() + without.size());
    for (const auto &[rank, number] : ranked)
        with.push_back(number);
    turnIf(descending, with);
    turnIf(descending, without);
    with.insert(with.end(), without.begin(), without.end());
    return with;
}

} // namespace

Result<std::vector<qint64>> firstNumbers(const Reader &reader, const ItemFilter &filter,
                                         const ItemSort &sort, int most)
{
    const bool isByNumber =
        sort.column == ItemColumn::Number || sort.column == ItemColumn::RegisteredAt;
    const QByteArray column = isByNumber ? "number" : orderedColumn(sort.column);
    if (column.isEmpty() || !conditionsOf(filter, 2).sql.isEmpty())
        return Numbers{};
    const QByteArray direction = sort.descending ? " DESC" : "";
    auto select = reader.connection().prepare(
        "SELECT number FROM item WHERE " + column + " IS NOT NULL AND " + visibleTo1 + " ORDER BY "
        + column + direction + ", number" + direction + " LIMIT $2");
    return select.bind(filter.viewer, most).rows([](const db::Row &row) { return row.integer(0); });
}

Result<std::vector<qint64>> listNumbers(const Reader &reader, const ItemFilter &filter,
                                        const ItemSort &sort)
{
    if (sort.column == ItemColumn::Number || sort.column == ItemColumn::RegisteredAt)
        return byNumber(reader, filter, sort.descending);
    if (const char *column = orderedColumn(sort.column))
        return byColumn(reader, filter, column, sort.descending);
    return byReference(reader, filter, sort.column, sort.descending);
}

} // namespace registry
