#include "registry/item_table.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/exhibit_number.h"
#include "registry/visibility.h"

#include <QSet>

namespace registry {

namespace {

constexpr auto selectItem = R"(
SELECT number, id, exhibit_number, kind, parent, operation, site, suspect_group, suspect,
    seized_at, seized_place, seized_from, witness, no_witness, authority, confirmed_by,
    registered_by, registered_at, as_found_reason, review_on, last_step, disputed,
    custody_state, holder_officer, holder_person, receiver_officer, receiver_person, lot, place,
    seal_number, custody_since, outcome, custody_happened
FROM item )";

std::optional<domain::Party> readParty(const db::Row &row, int officer, int person)
{
    if (!row.isNull(officer))
        return domain::Party{domain::Party::Kind::Officer, row.text(officer)};
    if (!row.isNull(person))
        return domain::Party{domain::Party::Kind::Person, row.text(person)};
    return std::nullopt;
}

domain::Custody readCustody(const db::Row &row)
{
    return {domain::custodyState(row.text(22)).value_or(domain::CustodyState::Seized),
            readParty(row, 23, 24).value_or(domain::Party{}),
            readParty(row, 25, 26),
            row.text(27),
            row.text(28),
            row.optionalText(29),
            row.integer(30),
            row.text(31),
            row.integer(32)};
}

ItemRecord readItem(const db::Row &row)
{
    ItemRecord item;
    item.number = row.integer(0);
    item.id = row.text(1);
    item.exhibitNumber = row.text(2);
    item.kind = domain::itemKind(row.text(3)).value_or(domain::ItemKind::Other);
    item.parent = row.optionalText(4);
    item.origin = {row.optionalText(5), row.optionalText(6), row.optionalText(7),
                   row.optionalText(8)};
    item.seizure = {
        row.integer(9),       row.text(10),         row.optionalText(11), {},
        row.optionalText(12), row.optionalText(13), row.optionalText(14), row.optionalText(15)};
    item.registeredBy = row.text(16);
    item.registeredAtMs = row.integer(17);
    item.asFoundReason = row.optionalText(18);
    item.reviewOn = row.optionalText(19);
    item.lastStep = row.integer(20);
    item.disputed = row.integer(21) != 0;
    item.custody = readCustody(row);
    return item;
}

Result<std::vector<domain::Party>> seizedBy(const Reader &reader, const QString &item)
{
    auto select = reader.connection().prepare(
        "SELECT officer, person FROM seized_by WHERE item = $1 ORDER BY place");
    return select.bind(item).rows(
        [](const db::Row &row) { return readParty(row, 0, 1).value_or(domain::Party{}); });
}

} // namespace

Result<ItemRecord> ItemTable::one(const char *where, const QString &value,
                                  const QString &missing) const
{
    auto select = m_connection->prepare(QByteArray(selectItem) + where);
    TRY(auto item, select.bind(value).first(readItem));
    if (!item)
        return failure(ErrorCode::NotFound, missing);
    TRY(item->seizure.by, seizedBy(*m_connection, item->id));
    TRY(item->fields, fieldsOf(item->id));
    return *item;
}

Result<std::vector<ItemRecord>> ItemTable::all() const
{
    return m_connection->prepare(selectItem).rows(readItem);
}

Result<ItemRecord> ItemTable::byId(const QString &id) const
{
    return one("WHERE id = $1", id, Text::tr("There is no item with the id %1.").arg(id));
}

Result<ItemRecord> ItemTable::byExhibitNumber(const QString &exhibitNumber) const
{
    return one("WHERE exhibit_number = $1", domain::typedExhibitNumber(exhibitNumber),
               Text::tr("No item carries the number %1.").arg(exhibitNumber));
}

Result<ItemRecord> ItemTable::byExhibitNumber(const QString &exhibitNumber,
                                              const QString &viewer) const
{
    TRY(auto item, byExhibitNumber(exhibitNumber));
    TRY(const bool visible, maySee(viewer, item.id));
    if (!visible)
        return failure(ErrorCode::NotFound,
                       Text::tr("No item carries the number %1.").arg(exhibitNumber));
    return item;
}

Result<std::vector<ItemRecord>> ItemTable::list(const ItemFilter &filter) const
{
    const Conditions conditions = conditionsOf(filter, 4);
    auto select =
        m_connection->prepare(QByteArray(selectItem) + "WHERE " + visibleTo1 + conditions.sql
                              + " AND number > $2 ORDER BY number LIMIT $3");
    return select.bind(filter.viewer, filter.afterNumber, filter.limit)
        .bindFrom(4, conditions.texts)
        .rows(readItem);
}

Result<void> ItemTable::each(ItemFilter filter,
                             const std::function<Result<void>(const ItemRecord &)> &take) const
{
    while (true) {
        TRY(const auto page, list(filter));
        if (page.empty())
            return {};
        filter.afterNumber = page.back().number;
        for (const auto &item : page)
            TRY(take(item));
    }
}

Result<qint64> ItemTable::count(const ItemFilter &filter) const
{
    const Conditions conditions = conditionsOf(filter, 2);
    auto select = m_connection->prepare(QByteArray("SELECT count(*) FROM item WHERE ")
                                        + notHiddenFrom1 + conditions.sql);
    TRY(const auto count,
        select.bind(filter.viewer).bindFrom(2, conditions.texts).first([](const db::Row &row) {
            return row.integer(0);
        }));
    return count.value_or(0);
}

Result<std::vector<ItemRecord>> ItemTable::contentsOf(const QString &item) const
{
    auto select =
        m_connection->prepare(QByteArray(selectItem) + "WHERE parent = $1 ORDER BY number");
    return select.bind(item).rows(readItem);
}

Result<QStringList> ItemTable::withContents(const QString &item) const
{
    auto select = m_connection->prepare(
        "WITH RECURSIVE inside (id) AS (SELECT $1 UNION SELECT item.id "
        "FROM item JOIN inside ON item.parent = inside.id) SELECT id FROM inside");
    TRY(const auto ids, select.bind(item).rows([](const db::Row &row) { return row.text(0); }));
    return QStringList(ids.begin(), ids.end());
}

Result<int> ItemTable::levelsInside(const QString &item) const
{
    auto select = m_connection->prepare(
        "WITH RECURSIVE inside (id, level) AS (SELECT $1, 0 UNION SELECT item.id, level + 1 "
        "FROM item JOIN inside ON item.parent = inside.id WHERE level <= $2) "
        "SELECT max(level) FROM inside");
    TRY(const auto levels, select.bind(item, domain::mostAround).first([](const db::Row &row) {
        return int(row.integer(0));
    }));
    return levels.value_or(0);
}

Result<std::vector<domain::KeptItem>> ItemTable::outward(const QString &item) const
{
    auto select = m_connection->prepare(QByteArray(selectItem) + "WHERE id = $1");
    std::vector<domain::KeptItem> items;
    QSet<QString> seen; // altered tables may close a circle
    for (std::optional<QString> next = item; next && !seen.contains(*next);) {
        seen.insert(*next);
        TRY(const auto found, select.bind(*next).first(readItem));
        if (!found)
            break;
        items.push_back(kept(*found));
        next = found->parent;
    }
    return items;
}

Result<QStringList> ItemTable::casesOf(const QString &item) const
{
    auto select =
        m_connection->prepare("SELECT case_file FROM item_case WHERE item = $1 ORDER BY case_file");
    TRY(const auto ids, select.bind(item).rows([](const db::Row &row) { return row.text(0); }));
    return QStringList(ids.begin(), ids.end());
}

Result<bool> ItemTable::maySee(const QString &viewer, const QString &item) const
{
    auto select =
        m_connection->prepare(QByteArray("SELECT 1 FROM item WHERE id = $2 AND ") + visibleTo1);
    TRY(const auto seen, select.bind(viewer, item).first([](const db::Row &) { return true; }));
    return seen.has_value();
}

Result<void> ItemTable::mustSee(const QString &viewer, const QString &item) const
{
    TRY(const bool seen, maySee(viewer, item));
    if (!seen)
        return failure(ErrorCode::NotFound, Text::tr("There is no item with the id %1.").arg(item));
    return {};
}

Result<qint64> ItemTable::lastRunningNumber(const QString &stationCode, int year) const
{
    const QString prefix =
        QStringLiteral("%1-%2-").arg(stationCode).arg(year, 4, 10, QLatin1Char('0'));
    auto select = m_connection->prepare(
        "SELECT exhibit_number FROM item WHERE length(exhibit_number) = $1 "
        "AND exhibit_number >= $2 AND exhibit_number < $3 ORDER BY exhibit_number DESC LIMIT 1");
    for (int digits = domain::mostRunningDigits; digits >= domain::fewestRunningDigits; --digits) {
        select.bind(prefix.size() + digits, prefix, prefix.chopped(1) + u'.');
        TRY(const auto last, select.first([](const db::Row &row) { return row.text(0); }));
        if (last)
            return last->sliced(prefix.size()).toLongLong();
    }
    return 0;
}

Result<QMap<QString, ItemField>> ItemTable::fieldsOf(const QString &item) const
{
    QMap<QString, ItemField> fields;
    auto select = m_connection->prepare(
        "SELECT name, value, sealed, as_found FROM item_field WHERE item = $1");
    TRY(select.bind(item).forEach([&](const db::Row &row) -> Result<void> {
        fields.insert(row.text(0), {row.optionalText(1), row.integer(2) != 0, row.integer(3) != 0});
        return {};
    }));
    return fields;
}

domain::KeptItem kept(const ItemRecord &item)
{
    return {item.id, item.exhibitNumber, item.custody, item.seizure.atMs};
}

Result<KeptAround> keptAround(const Reader &reader, const QString &item)
{
    TRY(auto outward, ItemTable(reader).outward(item));
    if (outward.empty())
        return failure(ErrorCode::NotFound, Text::tr("There is no item with the id %1.").arg(item));
    return KeptAround{outward.front(), {outward.begin() + 1, outward.end()}};
}

namespace {

domain::CustodyStep readStep(const db::Row &row)
{
    return {domain::custodyVerb(row.text(2)).value_or(domain::CustodyVerb::Move),
            row.text(5),
            row.integer(3),
            row.optionalInteger(4),
            readParty(row, 6, 7),
            row.text(8),
            row.text(9),
            row.text(10),
            row.integer(11) != 0,
            row.text(12),
            row.text(13),
            row.text(14),
            row.text(15),
            row.text(16),
            readParty(row, 29, 30)};
}

// The step with the values that count since the correction.
StepCorrectionRecord readCorrection(const db::Row &row, domain::CustodyStep stated)
{
    stated.occurredAtMs = row.optionalInteger(24);
    stated.place = row.text(25);
    stated.sealNumber = row.text(26);
    stated.purpose = row.text(27);
    stated.condition = row.text(28);
    return {row.text(19), row.integer(20),      row.text(21),
            row.text(22), row.integer(23) != 0, stated};
}

} // namespace

Result<std::vector<CustodyStepRecord>> custodySteps(const Reader &reader, const QString &item)
{
    auto select = reader.connection().prepare(
        "SELECT taken.item, taken.step, verb, taken.time, taken.occurred_at, taken.actor, "
        "receiver_officer, receiver_person, lot, taken.place, taken.seal_number, seal_broken, "
        "taken.purpose, taken.condition, taken.reason, paper, authority, taken.entry, "
        "clock_behind, counted.entry, counted.time, counted.actor, counted.reason, "
        "counted.mistake, counted.occurred_at, counted.place, counted.seal_number, "
        "counted.purpose, counted.condition, witness_officer, witness_person "
        "FROM custody_step AS taken LEFT JOIN step_correction "
        "AS counted ON counted.entry = (SELECT entry FROM step_correction WHERE item = $1 AND "
        "corrects = taken.entry ORDER BY step DESC LIMIT 1) WHERE taken.item = $1 ORDER BY "
        "taken.step");
    return select.bind(item).rows([](const db::Row &row) {
        CustodyStepRecord step{row.text(0), row.integer(1), readStep(row), row.text(17),
                               row.integer(18) != 0};
        if (row.optionalText(19))
            step.correction = readCorrection(row, step.stated);
        return step;
    });
}

Result<std::optional<domain::NewestStep>> newestStep(const Reader &reader, const QString &item)
{
    auto select = reader.connection().prepare(
        "SELECT entry, custody_state, holder_officer, holder_person, receiver_officer, "
        "receiver_person, lot, place, seal_number, custody_since, custody_happened "
        "FROM correctable_step WHERE item = $1");
    TRY(auto newest, select.bind(item).first([](const db::Row &row) {
        const auto state = domain::custodyState(row.text(1)).value_or(domain::CustodyState::Out);
        const auto holder = readParty(row, 2, 3).value_or(domain::Party{});
        const domain::Custody before{state,          holder,      readParty(row, 4, 5),
                                     row.text(6),    row.text(7), row.optionalText(8),
                                     row.integer(9), {},          row.integer(10)};
        return domain::NewestStep{row.text(0), {}, false, before};
    }));
    if (!newest)
        return newest;
    TRY(const auto steps, custodySteps(reader, item));
    for (const auto &step : steps) {
        if (step.entry != newest->leaf)
            continue;
        newest->stated = step.asCounted();
        newest->clockBehind = step.clockBehind;
        return newest;
    }
    return std::optional<domain::NewestStep>();
}

} // namespace registry
