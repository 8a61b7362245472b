#include "registry/item_list.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/labels.h"
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

namespace {

// A person's name; if it was erased, their organisation, or a note of the erasure.
constexpr auto selectRow = R"(
SELECT item.number, item.id, item.exhibit_number, item.kind, item.title, item.identifier,
    (SELECT name FROM operation WHERE id = item.operation),
    (SELECT name FROM site WHERE id = item.site),
    (SELECT name FROM suspect_group WHERE id = item.suspect_group),
    item.suspect, suspect.name,
    (SELECT group_concat(number, ', ') FROM (
        SELECT case_file.number FROM item_case JOIN case_file ON case_file.id = item_case.case_file
        WHERE item_case.item = item.id ORDER BY case_file.number)),
    item.custody_state, item.outcome, item.holder_person,
    coalesce((SELECT name FROM officer WHERE id = item.holder_officer),
             holder.name, holder.organisation),
    item.receiver_person,
    coalesce((SELECT name FROM officer WHERE id = item.receiver_officer),
             receiver.name, receiver.organisation),
    item.lot, item.place, item.seal_number, item.seized_at, item.registered_at, item.custody_since,
    item.review_on, item.attachments, item.photographs_before, item.photographs_after,
    item.confirmed_by IS NOT NULL, item.disputed,
    (SELECT outer_item.exhibit_number FROM item AS outer_item WHERE outer_item.id = item.parent),
    (SELECT count(*) FROM item AS inner_item WHERE inner_item.parent = item.id)
FROM item
LEFT JOIN person AS suspect ON suspect.id = item.suspect
LEFT JOIN person AS holder ON holder.id = item.holder_person
LEFT JOIN person AS receiver ON receiver.id = item.receiver_person
WHERE item.number = $2 AND )";

// Column `name` holds the name of the person whose id is in column `id`.
QString nameIn(const db::Row &row, int id, int name)
{
    return row.isNull(name) && !row.isNull(id) ? Text::tr("(erased)") : row.text(name);
}

ItemRow readRow(const db::Row &row)
{
    ItemRow item;
    item.number = row.integer(0);
    item.id = row.text(1);
    item.exhibitNumber = row.text(2);
    item.kind = domain::itemKind(row.text(3)).value_or(domain::ItemKind::Other);
    item.title = row.text(4);
    item.identifier = row.text(5);
    item.operation = row.text(6);
    item.site = row.text(7);
    item.group = row.text(8);
    item.suspect = nameIn(row, 9, 10);
    item.cases = row.text(11);
    item.state = domain::custodyState(row.text(12)).value_or(domain::CustodyState::Seized);
    item.outcome = row.text(13);
    item.holder = nameIn(row, 14, 15);
    item.receiver = nameIn(row, 16, 17);
    item.lot = row.text(18);
    item.place = domain::placeLabel(row.text(19));
    item.seal = row.text(20);
    item.seizedAtMs = row.integer(21);
    item.registeredAtMs = row.integer(22);
    item.custodySinceMs = row.integer(23);
    item.reviewOn = row.text(24);
    item.attachments = row.integer(25);
    item.photographedBefore = row.integer(26) > 0;
    item.photographedAfter = row.integer(27) > 0;
    item.confirmed = row.integer(28) != 0;
    item.disputed = row.integer(29) != 0;
    item.insideOf = row.text(30);
    item.contents = row.integer(31);
    return item;
}

} // namespace

std::variant<QString, qint64> valueOf(const ItemRow &row, ItemColumn column)
{
    switch (column) {
    case ItemColumn::Number:
        return row.number;
    case ItemColumn::ExhibitNumber:
        return row.exhibitNumber;
    case ItemColumn::Kind:
        return qint64(row.kind);
    case ItemColumn::Title:
        return row.title;
    case ItemColumn::Identifier:
        return row.identifier;
    case ItemColumn::Operation:
        return row.operation;
    case ItemColumn::Site:
        return row.site;
    case ItemColumn::Group:
        return row.group;
    case ItemColumn::Suspect:
        return row.suspect;
    case ItemColumn::State:
        return qint64(row.state);
    case ItemColumn::Holder:
        return row.holder;
    case ItemColumn::Receiver:
        return row.receiver;
    case ItemColumn::Place:
        return row.place;
    case ItemColumn::Seal:
        return row.seal;
    case ItemColumn::SeizedAt:
        return row.seizedAtMs;
    case ItemColumn::RegisteredAt:
        return row.registeredAtMs;
    case ItemColumn::CustodySince:
        return row.custodySinceMs;
    case ItemColumn::ReviewOn:
        return row.reviewOn;
    case ItemColumn::Attachments:
        return row.attachments;
    }
    return {};
}

QString stateLabel(const ItemRow &row)
{
    const bool isOut = row.state == domain::CustodyState::Out && !row.outcome.isEmpty();
    return isOut ? domain::wordLabel(row.outcome) : domain::label(row.state);
}

Result<std::vector<ItemRow>> itemRows(const Reader &reader, const std::vector<qint64> &numbers,
                                      const QString &viewer)
{
    auto select = reader.connection().prepare(QByteArray(selectRow) + visibleTo1);
    std::vector<ItemRow> rows;
    rows.reserve(numbers.size());
    for (const qint64 number : numbers) {
        TRY(auto row, select.bind(viewer, number).first(readRow));
        if (row)
            rows.push_back(std::move(*row));
    }
    return rows;
}

Result<QStringList> exhibitNumbers(const Reader &reader, const std::vector<qint64> &numbers)
{
    auto select = reader.connection().prepare("SELECT exhibit_number FROM item WHERE number = $1");
    QStringList exhibits;
    exhibits.reserve(qsizetype(numbers.size()));
    for (const qint64 number : numbers) {
        TRY(const auto exhibit,
            select.bind(number).first([](const db::Row &row) { return row.text(0); }));
        if (exhibit)
            exhibits.append(*exhibit);
    }
    return exhibits;
}

} // namespace registry
