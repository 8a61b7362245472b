#include "actions/enrol_officer.h"

#include "actions/body.h"
#include "actions/new_name.h"
#include "actions/open_registry.h"
#include "base/text.h"
#include "domain/text_rule.h"
#include "ledger/key_table.h"

namespace actions {

namespace {

Result<void> checkNew(const NewOfficer &officer)
{
    TRY(checkPassword(officer.password));
    if (officer.roles.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("An officer needs at least one role: officer, custodian, auditor, "
                                "prosecutor or administrator."));
    return {};
}

Result<void> recordChange(Session &session, const QString &officerName, const char *kind,
                          const QString &reason, Body body)
{
    return session.write([&](Writer &writer) -> Result<void> {
        TRY(const auto officer, registry::OfficerTable(writer.connection()).byName(officerName));
        TRY(const auto why, domain::checkedLongText(Text::tr("The reason"), reason, 2000));
        TRY(writer.append({QLatin1String(kind), officer.id, body.text("reason", why), {}}));
        return {};
    });
}

} // namespace

Result<domain::Officer> enrolOfficer(Session &session, const NewOfficer &given)
{
    return session.write([&](Writer &writer) -> Result<domain::Officer> {
        NewOfficer officer = given;
        TRY(officer.name, newName(writer, registry::NameOf::Officer, given.name));
        TRY(const auto organisation,
            domain::checkedOptional(Text::tr("The organisation"), given.organisation, 200));
        officer.organisation = organisation.value_or(QString());
        TRY(checkNew(officer));
        const auto &random = writer.environment().random;
        const auto key = crypto::PrivateKey::generate(random);
        const auto keyId = key.publicKey().id();
        const QString id = writer.newId();
        TRY(writer.append(
            {QStringLiteral("officer.enrolled"),
             id,
             Body()
                 .text("name", officer.name)
                 .value("organisation", officer.organisation)
                 .texts("roles", domain::names(officer.roles))
                 .text("public_key", QString::fromLatin1(key.publicKey().raw().toHex())),
             {}}));
        ledger::KeyTable keys(writer.connection());
        TRY(keys.setOfficerKey(keyId, key.toPem(officer.password)));
        TRY(keys.setSlot(writer.station().id, keyId, session.stationSecret(), officer.password,
                         random));
        return registry::OfficerTable(writer.connection()).byId(id);
    });
}

Result<void> changeRoles(Session &session, const QString &officerName, const domain::Roles &roles,
                         const QString &reason)
{
    return recordChange(session, officerName, "officer.roles_changed", reason,
                        Body().texts("roles", domain::names(roles)));
}

Result<void> suspendOfficer(Session &session, const QString &officerName, const QString &reason)
{
    return recordChange(session, officerName, "officer.suspended", reason, Body());
}

Result<void> reinstateOfficer(Session &session, const QString &officerName, const QString &reason)
{
    return recordChange(session, officerName, "officer.reinstated", reason, Body());
}

Result<void> changePassword(Session &session, const QString &oldPassword,
                            const QString &newPassword)
{
    return session.write([&](Writer &writer) -> Result<void> {
        TRY(checkPassword(newPassword));
        ledger::KeyTable keys(writer.connection());
        const auto keyId = writer.officer().keyId;
        TRY(const auto pem, keys.officerKey(keyId));
        TRY(const auto key, crypto::PrivateKey::fromPem(pem, oldPassword));
        TRY(keys.setOfficerKey(keyId, key.toPem(newPassword)));
        return keys.setSlot(writer.station().id, keyId, session.stationSecret(), newPassword,
                            writer.environment().random);
    });
}

} // namespace actions
