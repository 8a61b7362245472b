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
    TRY(const auto key,
        crypto::PublicKey::fromRaw(
            QByteArray::fromHex(step.text("public_key").value_or(QString()).toLatin1())));
    return insertOfficer(step.connection,
                         {step.entry.subject, step.text("name").value_or(QString()),
                          step.text("organisation").value_or(QString()), key.id(), key.raw(),
                          rolesOf(step.entry.body), false});
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
