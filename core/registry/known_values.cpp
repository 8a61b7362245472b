#include "registry/known_values.h"

#include "db/connection.h"
#include "registry/identifiers.h"
#include "registry/visibility.h"

namespace registry {

namespace {

constexpr int newestItems = 20'000;
constexpr int mostValues = 500;
constexpr int tacDigits = 8;
constexpr int phonesOfType = 200;

// `from` gives the column `value` of the rows of `item`.
Result<QStringList> frequent(const Reader &reader, const QByteArray &from, const QString &viewer,
                             const QStringList &texts)
{
    auto select = reader.connection().prepare(
        "SELECT value FROM (" + from + " AND " + notHiddenFrom1
        + " ORDER BY number DESC LIMIT $2) "
          "WHERE value IS NOT NULL GROUP BY value ORDER BY count(*) DESC, value LIMIT $3");
    TRY(const auto values,
        select.bind(viewer, newestItems, mostValues)
            .bindFrom(4, texts)
            .rows([](const db::Row &row) { return row.text(0); }));
    return QStringList(values.begin(), values.end());
}

} // namespace

Result<QStringList> knownValues(const Reader &reader, domain::ItemKind kind, const QString &field,
                                const QString &viewer)
{
    return frequent(reader,
                    "SELECT (SELECT value FROM item_field WHERE item_field.item = item.id AND name "
                    "= $5) AS value, number "
                    "FROM item WHERE kind = $4",
                    viewer, {domain::name(kind), field});
}

Result<QStringList> knownSeizurePlaces(const Reader &reader, const QString &viewer)
{
    return frequent(
        reader, "SELECT seized_place AS value, number FROM item WHERE seized_place <> 'not stated'",
        viewer, {});
}

Result<QStringList> knownAuthorities(const Reader &reader, const QString &viewer)
{
    return frequent(reader,
                    "SELECT authority AS value, number FROM item WHERE authority IS NOT NULL",
                    viewer, {});
}

// A few phones of the type are enough to ask.
Result<std::optional<MakeAndModel>> makeAndModelOf(const Reader &reader, const QString &imei,
                                                   const QString &viewer)
{
    const QString tac = imei.left(tacDigits);
    if (tac.size() < tacDigits)
        return std::optional<MakeAndModel>();
    auto select = reader.connection().prepare(
        QByteArray("SELECT make.value, model.value FROM (SELECT item FROM item_field WHERE ")
        + isIdentifier
        + " AND value COLLATE NOCASE >= $2 AND value COLLATE NOCASE < $3 AND name IN ('imei', "
          "'imei2') LIMIT $4) AS same "
          "JOIN item ON item.id = same.item "
          "JOIN item_field AS make ON make.item = item.id AND make.name = 'make' "
          "JOIN item_field AS model ON model.item = item.id AND model.name = 'model' "
          "WHERE make.value IS NOT NULL AND model.value IS NOT NULL AND "
        + visibleTo1 + " ORDER BY item.number DESC LIMIT 1");
    // ':' follows '9'.
    return select.bind(viewer, tac, tac + u':', phonesOfType).first([](const db::Row &row) {
        return MakeAndModel{row.text(0), row.text(1)};
    });
}

} // namespace registry
