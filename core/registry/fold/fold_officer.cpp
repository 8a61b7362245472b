#include "base/text.h"
#include "crypto/key.h"
#include "registry/fold/fold_step.h"
#include "registry/officer_table.h"

namespace registry {

namespace {

domain::Roles rolesOf(const QJsonObject &body)
{
    return domain::roles(body.value(QLatin1String("roles")).toVariant().toStringList())
        .value_or(domain::Roles{});
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

// The officer must be there; afterwards there must still be an administrator.
template <typename Value>
Result<void> changeOfficer(const FoldStep &step, const char *sql, const Value &value)
{
    TRY(OfficerTable(step.connection).byId(step.entry.subject));
    TRY(step.run(sql, step.entry.subject, value));
    return keepAnAdministrator(step);
}

} // namespace

Result<void> foldEnrolled(const FoldStep &step)
{
    TRY(const auto key, unusedKey(step));
    return insertOfficer(step.connection,
                         {step.entry.subject, step.text("name").value_or(QString()),
                          step.text("organisation").value_or(QString()), key.id(), key.raw(),
                          rolesOf(step.entry.body), false});
}

Result<void> foldOfficerKey(const FoldStep &step)
{
    TRY(const auto officer, OfficerTable(step.connection).byId(step.entry.subject));
    TRY(const auto key, unusedKey(step));
    TRY(step.run("INSERT INTO former_key (key_id, officer) VALUES ($1, $2)", officer.keyId,
                 officer.id));
    return step.run("UPDATE officer SET key_id = $2, public_key = $3 WHERE id = $1", officer.id,
                    key.id(), key.raw());
}

Result<void> foldRoles(const FoldStep &step)
{
    return changeOfficer(step, "UPDATE officer SET roles = $2 WHERE id = $1",
                         domain::names(rolesOf(step.entry.body)).join(u','));
}

Result<void> foldSuspended(const FoldStep &step)
{
    return changeOfficer(step, "UPDATE officer SET suspended = $2 WHERE id = $1", true);
}

Result<void> foldReinstated(const FoldStep &step)
{
    return changeOfficer(step, "UPDATE officer SET suspended = $2 WHERE id = $1", false);
}

} // namespace registry
