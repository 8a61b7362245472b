#include "base/text.h"
#include "db/connection.h"
#include "domain/labels.h"
#include "registry/item_list.h"
#include "registry/visibility.h"

namespace registry {

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
