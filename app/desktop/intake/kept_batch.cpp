#include "intake/kept_batch.h"

#include "registry/item_list.h"

#include <QJsonArray>

#include <algorithm>

namespace desktop {

namespace {

using State = IntakeEntry::State;

std::optional<QString> textOf(const QJsonObject &object, const char *name)
{
    const auto value = object.value(QLatin1String(name));
    return value.isString() ? std::optional(value.toString()) : std::nullopt;
}

void put(QJsonObject &object, const char *name, const std::optional<QString> &value)
{
    if (value)
        object.insert(QLatin1String(name), *value);
}

QJsonObject itemJson(const actions::NewItem &item)
{
    QJsonObject fields, object{{"kind", domain::name(item.kind)}, {"place", item.seizedPlace}};
    for (auto field = item.fields.begin(); field != item.fields.end(); ++field)
        fields.insert(field.key(), field.value());
    object.insert(QStringLiteral("fields"), fields);
    put(object, "operation", item.origin.operation);
    put(object, "site", item.origin.site);
    put(object, "group", item.origin.group);
    put(object, "suspect", item.origin.suspect);
    put(object, "from", item.seizedFrom);
    put(object, "witness", item.witness);
    put(object, "no_witness", item.noWitnessReason);
    put(object, "authority", item.authority);
    if (item.seizedAtMs)
        object.insert(QStringLiteral("seized_at"), *item.seizedAtMs);
    QJsonArray by;
    for (const auto &party : item.seizedBy)
        by.append(
            QJsonObject{{"person", party.kind == domain::Party::Kind::Person}, {"id", party.id}});
    object.insert(QStringLiteral("by"), by);
    object.insert(QStringLiteral("cases"), QJsonArray::fromStringList(item.cases));
    return object;
}

actions::NewItem itemFrom(const QJsonObject &object)
{
    actions::NewItem item;
    item.kind = domain::itemKind(object.value(QLatin1String("kind")).toString())
                    .value_or(domain::ItemKind::Phone);
    const auto fields = object.value(QLatin1String("fields")).toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        item.fields.insert(field.key(), field.value().toString());
    item.seizedPlace = object.value(QLatin1String("place")).toString();
    item.origin.operation = textOf(object, "operation");
    item.origin.site = textOf(object, "site");
    item.origin.group = textOf(object, "group");
    item.origin.suspect = textOf(object, "suspect");
    item.seizedFrom = textOf(object, "from");
    item.witness = textOf(object, "witness");
    item.noWitnessReason = textOf(object, "no_witness");
    item.authority = textOf(object, "authority");
    if (object.contains(QLatin1String("seized_at")))
        item.seizedAtMs = object.value(QLatin1String("seized_at")).toInteger();
    for (const auto &one : object.value(QLatin1String("by")).toArray()) {
        const auto party = one.toObject();
        item.seizedBy.push_back({party.value(QLatin1String("person")).toBool()
                                     ? domain::Party::Kind::Person
                                     : domain::Party::Kind::Officer,
                                 party.value(QLatin1String("id")).toString()});
    }
    item.cases = object.value(QLatin1String("cases")).toVariant().toStringList();
    return item;
}

IntakeEntry entryOf(const registry::ItemRow &row, bool sealing)
{
    IntakeEntry entry;
    entry.state = State::OnDisk;
    entry.item.kind = row.kind;
    entry.scanned = row.identifier;
    entry.exhibitNumber = row.exhibitNumber;
    entry.seal = row.seal;
    entry.isSealMissing = sealing && row.seal.isEmpty();
    entry.time = QDateTime::fromMSecsSinceEpoch(row.registeredAtMs);
    return entry;
}

} // namespace

QJsonObject toJson(const KeptBatch &batch)
{
    QJsonArray waiting;
    for (const auto &entry : batch.waiting)
        waiting.append(QJsonObject{{"item", itemJson(entry.item)},
                                   {"scanned", entry.scanned},
                                   {"why", entry.why},
                                   {"unread", entry.state == State::Unread}});
    return {{"common", itemJson(batch.common)},
            {"two", batch.two},
            {"sealing", batch.sealing},
            {"label_each", batch.labelEach},
            {"numbers", QJsonArray::fromStringList(batch.numbers)},
            {"waiting", waiting}};
}

KeptBatch batchFrom(const QJsonObject &kept)
{
    KeptBatch batch;
    batch.common = itemFrom(kept.value(QLatin1String("common")).toObject());
    batch.two = kept.value(QLatin1String("two")).toBool();
    batch.sealing = kept.value(QLatin1String("sealing")).toBool();
    batch.labelEach = kept.value(QLatin1String("label_each")).toBool();
    batch.numbers = kept.value(QLatin1String("numbers")).toVariant().toStringList();
    for (const auto &one : kept.value(QLatin1String("waiting")).toArray()) {
        const auto object = one.toObject();
        IntakeEntry entry;
        entry.item = itemFrom(object.value(QLatin1String("item")).toObject());
        entry.scanned = object.value(QLatin1String("scanned")).toString();
        entry.why = object.value(QLatin1String("why")).toString();
        entry.state = object.value(QLatin1String("unread")).toBool() ? State::Unread : State::Held;
        entry.time = QDateTime::currentDateTime();
        batch.waiting.push_back(std::move(entry));
    }
    return batch;
}

std::vector<IntakeEntry> entriesOf(Workplace &workplace, const KeptBatch &batch)
{
    const registry::Reader reader(workplace.reading());
    const registry::ItemTable table(reader);
    std::vector<qint64> numbers;
    for (const QString &exhibit : batch.numbers) {
        if (const auto item = table.byExhibitNumber(exhibit, workplace.viewer()))
            numbers.push_back(item->number);
    }
    if (!numbers.empty()) {
        registry::ItemFilter later;
        later.viewer = workplace.viewer();
        later.afterNumber = *std::max_element(numbers.begin(), numbers.end());
        if (const auto items = table.list(later)) {
            for (const auto &item : *items) {
                if (item.registeredBy == workplace.viewer())
                    numbers.push_back(item.number);
            }
        }
    }
    std::vector<IntakeEntry> entries;
    if (const auto rows = registry::itemRows(reader, numbers, workplace.viewer())) {
        for (const auto &row : *rows) {
            auto entry = entryOf(row, batch.sealing);
            if (const auto item = table.byId(row.id)) {
                for (auto field = item->fields.begin(); field != item->fields.end(); ++field) {
                    if (field->value)
                        entry.item.fields.insert(field.key(), *field->value);
                }
            }
            entries.push_back(std::move(entry));
        }
    }
    return entries;
}

} // namespace desktop
