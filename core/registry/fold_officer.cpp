#include "base/text.h"
#include "crypto/key.h"
#include "registry/fold_step.h"
#include "registry/officer_table.h"

namespace registry {

namespace {

domain::Roles rolesOf(const QJsonObject &body)
{
    return domain::roles(body.value(QLatin1String("roles")).toVariant().toStringList())
        .value_or(domain::Roles{});
}

Result<void> enrol(const FoldStep &step)
{
    TRY(const auto key, unusedKey(step));
    return insertOfficer(step.connection,
                         {step.entry.subject, step.text("name").value_or(QString()),
                          step.text("organisation").value_or(QString()), key.id(), key.raw(),
                          rolesOf(step.entry.body), false});
}

Result<void> exchangeKey(const FoldStep &step)
{
    TRY(const auto officer, OfficerTable(step.connection).byId(step.entry.subject));
    TRY(const auto key, unusedKey(step));
    TRY(step.run("INSERT INTO former_key (key_id, officer) VALUES ($1, $2)", officer.keyId,
                 officer.id));
    return step.run("UPDATE officer SET key_id = $2, public_key = $3 WHERE id = $1", officer.id,
                    key.id(), key.raw());
}

// Somebody must be left who can enrol and reinstate others.
Result<void> keepAnAdministrator(const FoldStep &step)
{
    TRY(const auto officers, OfficerTable(step.connection).all());
    for (const auto &officer : officers) {
        if (!officer.suspended && officer.roles.contains(domain::Role::Administrator))
            return {};
    }
    return failure(ErrorCode::Conflict,
                   Text::tr("The last administrator cannot be suspended or lose the role."));
}

} // namespace

Result<void> foldOfficer(const FoldStep &step, const QString &verb)
{
    if (verb == QLatin1String("enrolled"))
        return enrol(step);
    if (verb == QLatin1String("key_changed"))
        return exchangeKey(step);
    TRY(OfficerTable(step.connection).byId(step.entry.subject));
    if (verb == QLatin1String("roles_changed"))
        TRY(step.run("UPDATE officer SET roles = $2 WHERE id = $1", step.entry.subject,
                     domain::names(rolesOf(step.entry.body)).join(u',')));
    else
        TRY(step.run("UPDATE officer SET suspended = $2 WHERE id = $1", step.entry.subject,
                     verb == QLatin1String("suspended")));
    return keepAnAdministrator(step);
}

} // namespace registry
