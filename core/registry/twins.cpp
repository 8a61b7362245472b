#include "registry/twins.h"

#include "registry/identifiers.h"
#include "registry/visibility.h"

namespace registry {

namespace {

QByteArray selectTwin()
{
    return QByteArray(
               "SELECT exhibit_number FROM item_field JOIN item ON item.id = item_field.item "
               "WHERE value = $2 AND ")
        + isIdentifier
        + " AND name IN ($3, $4) AND (kind = $5 OR name NOT IN ('serial', 'number')) "
          "AND item.id <> $6 AND "
        + visibleTo1 + " ORDER BY item.number LIMIT 1";
}

// A phone's two IMEIs are alike: which of them was read first is chance.
QString alikeOf(const QString &name)
{
    return name == QLatin1String("imei") ? QStringLiteral("imei2")
        : name == QLatin1String("imei2") ? QStringLiteral("imei")
                                         : name;
}

} // namespace

Result<std::vector<Twin>> twinsOf(db::Connection &connection, domain::ItemKind kind,
                                  const domain::Fields &fields, const QString &except,
                                  const QString &viewer)
{
    auto select = connection.prepare(selectTwin());
    std::vector<Twin> twins;
    for (const QString &name : identifierNames()) {
        const QString value = fields.value(name);
        if (value.isEmpty())
            continue;
        TRY(const auto other,
            select.bind(viewer, value, name, alikeOf(name), domain::name(kind), except)
                .first([](const db::Row &row) { return row.text(0); }));
        if (other)
            twins.push_back({name, *other});
    }
    return twins;
}

Result<std::optional<ItemRecord>> bearerOf(db::Connection &connection, const QString &seal,
                                           const QString &except)
{
    auto select = connection.prepare("SELECT id FROM item WHERE seal_number = $1 AND custody_state "
                                     "<> 'out' AND id <> $2 ORDER BY number LIMIT 1");
    TRY(const auto id,
        select.bind(seal, except).first([](const db::Row &row) { return row.text(0); }));
    if (!id)
        return std::optional<ItemRecord>();
    TRY(auto bearer, ItemTable(connection).byId(*id));
    return std::optional(std::move(bearer));
}

} // namespace registry
