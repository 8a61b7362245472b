#include "registry/officer_table.h"

#include "base/text.h"
#include "db/connection.h"
#include "domain/identifier.h"
#include "domain/nearest.h"

namespace registry {

namespace {

constexpr auto selectOfficer =
    "SELECT id, name, organisation, key_id, public_key, roles, suspended FROM officer ";

domain::Officer readOfficer(const db::Row &row)
{
    const QString roles = row.text(5);
    return {row.text(0),
            row.text(1),
            row.text(2),
            row.text(3),
            row.blob(4),
            domain::roles(roles.split(u',', Qt::SkipEmptyParts)).value_or(domain::Roles{}),
            row.integer(6) != 0};
}

Result<domain::Officer> one(const Reader &reader, const char *where, const QString &value,
                            const QString &missing)
{
    auto select = reader.connection().prepare(QByteArray(selectOfficer) + where);
    for (const QString &form : domain::typedForms(value)) {
        TRY(const auto officer, select.bind(form).first(readOfficer));
        if (officer)
            return *officer;
    }
    return failure(ErrorCode::NotFound, missing);
}

Station readStation(const db::Row &row)
{
    return {row.text(0), row.text(1), row.blob(2), int(row.integer(3))};
}

} // namespace

Result<domain::Officer> OfficerTable::byId(const QString &id) const
{
    return one(*m_connection, "WHERE id = $1", id,
               Text::tr("There is no officer with the id %1.").arg(id));
}

Result<domain::Officer> OfficerTable::byName(const QString &name) const
{
    auto found = one(*m_connection, "WHERE name = $1", name,
                     Text::tr("There is no officer called “%1” in this registry.").arg(name));
    if (found || found.error().code != ErrorCode::NotFound)
        return found;
    TRY(const auto officers, all());
    QStringList names;
    for (const auto &officer : officers)
        names.append(officer.name);
    if (const auto likely = domain::likelyMeant(name, names))
        found.error().message =
            Text::tr("There is no officer called “%1” in this registry; did you mean “%2”?")
                .arg(name, *likely);
    return found;
}

Result<domain::Officer> OfficerTable::byKeyId(const QString &keyId) const
{
    return one(*m_connection,
               "WHERE key_id = $1 OR id = (SELECT officer FROM former_key WHERE key_id = $1)",
               keyId, Text::tr("No officer of this registry has the key %1.").arg(keyId));
}

Result<std::vector<domain::Officer>> OfficerTable::all() const
{
    return m_connection->prepare(QByteArray(selectOfficer) + "ORDER BY name").rows(readOfficer);
}

Result<void> insertOfficer(db::Connection &connection, const domain::Officer &officer)
{
    auto insert = connection.prepare(
        "INSERT INTO officer (id, name, organisation, key_id, public_key, roles, suspended) "
        "VALUES ($1, $2, $3, $4, $5, $6, $7)");
    TRY(insert
            .bind(officer.id, officer.name, officer.organisation, officer.keyId, officer.publicKey,
                  domain::names(officer.roles).join(u','), officer.suspended)
            .run());
    return {};
}

Result<Identity> identity(const Reader &reader)
{
    TRY(const auto found,
        reader.connection()
            .prepare("SELECT id, opened_at, root_key FROM registry")
            .first([](const db::Row &row) {
                return Identity{row.text(0), row.integer(1), row.text(2)};
            }));
    if (!found)
        return failure(ErrorCode::Corrupt,
                       Text::tr("The registry lacks its first entry; it was never opened, or its "
                                "tables are damaged: run rebuild, then verify."));
    return *found;
}

Result<std::vector<Station>> stations(const Reader &reader)
{
    return reader.connection()
        .prepare("SELECT id, code, public_key, rules FROM station ORDER BY code")
        .rows(readStation);
}

Result<Station> thisStation(const Reader &reader)
{
    TRY(const auto found,
        reader.connection()
            .prepare("SELECT id, code, public_key, rules FROM station WHERE id = (SELECT station "
                     "FROM this_station)")
            .first(readStation));
    if (!found)
        return failure(ErrorCode::NotFound,
                       Text::tr("This copy of the registry has no station that may write."));
    return *found;
}

} // namespace registry
