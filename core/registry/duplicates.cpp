#include "registry/duplicates.h"

#include "base/text.h"
#include "db/connection.h"
#include "registry/identifiers.h"
#include "registry/visibility.h"

namespace registry {

namespace {

constexpr qsizetype digitsOfDevice = 14; // of an IMEI and an IMEISV: type and serial number

bool isImei(const QString &field)
{
    return field == QLatin1String("imei") || field == QLatin1String("imei2")
        || field == QLatin1String("imeisv");
}

// The name under which a field is compared: which slot a number is in is chance.
QString slotless(const QString &field)
{
    if (isImei(field))
        return QStringLiteral("imei");
    return field == QLatin1String("mac2") ? QStringLiteral("mac") : field;
}

// The fields that hold numbers of this kind.
std::pair<QString, QString> slotsOf(const QString &field)
{
    const QString first = slotless(field);
    const bool hasTwo = first == QLatin1String("imei") || first == QLatin1String("mac");
    return {first, hasTwo ? first + u'2' : first};
}

QByteArray selectFirst(const QByteArray &condition)
{
    return "SELECT exhibit_number FROM item_field JOIN item ON item.id = item_field.item WHERE "
        + QByteArray(isIdentifier) + " AND " + condition + " AND item.id <> $2 AND " + visibleTo1
        + " ORDER BY item.number LIMIT 1";
}

class Question
{
public:
    Question(const Reader &reader, const QString &except, const QString &viewer)
        : m_except(except)
        , m_viewer(viewer)
        , m_sameDevice(reader.connection().prepare(
              selectFirst("value COLLATE NOCASE >= $3 AND value COLLATE NOCASE < $4 AND name IN "
                          "('imei', 'imei2', 'imeisv')")))
        , m_sameValue(reader.connection().prepare(
              selectFirst("value COLLATE NOCASE = $3 AND name IN ($4, $5)")))
    {
    }

    Result<std::optional<QString>> first(const QString &field, const QString &value)
    {
        const auto read = [](const db::Row &row) { return row.text(0); };
        if (isImei(field) && value.size() >= digitsOfDevice) {
            const QString device = value.left(digitsOfDevice);
            return m_sameDevice
                .bind(m_viewer, m_except, device, device + u':') // ':' follows '9'
                .first(read);
        }
        const auto [slot, other] = slotsOf(field);
        return m_sameValue.bind(m_viewer, m_except, value, slot, other).first(read);
    }

private:
    QString m_except;
    QString m_viewer;
    db::Statement m_sameDevice;
    db::Statement m_sameValue;
};

} // namespace

QMap<QString, QString> identityKeys(const domain::Fields &fields)
{
    QMap<QString, QString> keys;
    for (const QString &field : identifierNames()) {
        const QString value = fields.value(field);
        if (!value.isEmpty())
            keys.insert(field,
                        slotless(field) + u' '
                            + (isImei(field) ? value.left(digitsOfDevice) : value).toUpper());
    }
    return keys;
}

Result<std::vector<Duplicate>> duplicatesOf(const Reader &reader, const domain::Fields &fields,
                                            const QString &except, const QString &viewer)
{
    std::vector<Duplicate> duplicates;
    const auto keys = identityKeys(fields);
    if (keys.isEmpty())
        return duplicates;
    Question question(reader, except, viewer);
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        TRY(const auto other, question.first(key.key(), fields.value(key.key())));
        if (other)
            duplicates.push_back({key.key(), *other, 0});
    }
    return duplicates;
}

QString sentence(const Duplicate &duplicate, domain::ItemKind kind)
{
    const auto *rule = domain::fieldRule(kind, duplicate.field);
    const QString bearer =
        duplicate.row > 0 ? Text::tr("row %1").arg(duplicate.row) : duplicate.exhibitNumber;
    return Text::tr("%1 (%2): %3 has the same.")
        .arg(rule ? Text::tr(rule->label) : duplicate.field, duplicate.field, bearer);
}

std::vector<Duplicate> RowDuplicates::of(const domain::Fields &fields, int row)
{
    std::vector<Duplicate> duplicates;
    const auto keys = identityKeys(fields);
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        const int before = m_rows.value(key.value(), row);
        if (before != row)
            duplicates.push_back({key.key(), {}, before});
        m_rows.insert(key.value(), before);
    }
    return duplicates;
}

namespace {

Result<std::optional<ItemRecord>> itemOf(const Reader &reader, const std::optional<QString> &id)
{
    if (!id)
        return std::optional<ItemRecord>();
    TRY(auto item, ItemTable(reader).byId(*id));
    return std::optional(std::move(item));
}

} // namespace

Result<std::optional<ItemRecord>> bearerOf(const Reader &reader, const QString &seal,
                                           const QString &except)
{
    auto select =
        reader.connection().prepare("SELECT id FROM item WHERE seal_number = $1 AND custody_state "
                                    "<> 'out' AND id <> $2 ORDER BY number LIMIT 1");
    TRY(const auto id,
        select.bind(seal, except).first([](const db::Row &row) { return row.text(0); }));
    return itemOf(reader, id);
}

Result<std::optional<ItemRecord>> earlierBearerOf(const Reader &reader, const QString &seal,
                                                  const QString &except)
{
    auto select = reader.connection().prepare(
        "SELECT item FROM custody_step WHERE seal_number = $1 AND verb = 'sealed' AND item <> $2 "
        "UNION ALL SELECT item FROM step_correction WHERE seal_number = $1 AND item <> $2 LIMIT 1");
    TRY(const auto id,
        select.bind(seal, except).first([](const db::Row &row) { return row.text(0); }));
    return itemOf(reader, id);
}

} // namespace registry
