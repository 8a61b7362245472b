#include "actions/enrol_officer.h"

#include "actions/body.h"
#include "actions/new_name.h"
#include "actions/officer_key.h"
#include "actions/open_registry.h"
#include "actions/password_rule.h"
#include "base/text.h"
#include "domain/text_rule.h"
#include "ledger/key_table.h"

namespace actions {

namespace {

Result<void> checkNew(const NewOfficer &officer)
{
    TRY(checkPassword(officer.password, officer.name));
    if (officer.roles.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("An officer needs at least one role: officer, custodian, auditor, "
                                "prosecutor or administrator."));
    return {};
}

// Appends the entry, then does `afterwards` with the officer's slots.
Result<void> recordChange(
    Session &session, const QString &officerName, const char *kind, const QString &reason,
    Body body,
    const std::function<Result<void>(Writer &, const domain::Officer &)> &afterwards = {})
{
    return session.write([&](Writer &writer) -> Result<void> {
        TRY(const auto officer, registry::OfficerTable(writer.connection()).byName(officerName));
        TRY(writer.signers().checkOfficer(officer));
        TRY(const auto why, domain::checkedLongText(Text::tr("The reason"), reason, 2000));
        TRY(writer.append({QLatin1String(kind), officer.id, body.text("reason", why), {}}));
        return afterwards ? afterwards(writer, officer) : Result<void>();
    });
}

} // namespace

Result<domain::Officer> enrolOfficer(Session &session, const NewOfficer &given)
{
    QString keyId;
    const auto enrolled = session.write([&](Writer &writer) -> Result<domain::Officer> {
        NewOfficer officer = given;
        TRY(officer.name, newName(writer, registry::NameOf::Officer, given.name));
        TRY(const auto organisation,
            domain::checkedOptional(Text::tr("The organisation"), given.organisation, 200));
        officer.organisation = organisation.value_or(QString());
        TRY(checkNew(officer));
        const auto &random = writer.environment().random;
        const auto key = crypto::PrivateKey::generate(random);
        keyId = key.publicKey().id();
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
        const auto pem = key.toPem(officer.password, writer.environment().passwordCost);
        TRY(keys.setOfficerKey(keyId, pem));
        TRY(keys.setSlot(writer.station().id, key.publicKey(), session.stationSecret()));
        TRY(keepKeyFile(writer.registry(), key.publicKey(), pem, writer.environment()));
        return registry::OfficerTable(writer.connection()).byId(id);
    });
    if (!enrolled && !keyId.isEmpty())
        (void)dropKeyFile(session.registry(), keyId);
    return enrolled;
}

Result<void> changeRoles(Session &session, const QString &officerName, const domain::Roles &roles,
                         const QString &reason)
{
    return recordChange(session, officerName, "officer.roles_changed", reason,
                        Body().texts("roles", domain::names(roles)));
}

// Suspends the officer. The table keeps their key, in case they are reinstated.
Result<void> suspendOfficer(Session &session, const QString &officerName, const QString &reason)
{
    QString keyId;
    const auto keepInTable = [&](Writer &writer, const domain::Officer &officer) -> Result<void> {
        keyId = officer.keyId;
        ledger::KeyTable keys(writer.connection());
        if (const auto pem = keptKey(writer.registry(), keyId))
            TRY(keys.setOfficerKey(keyId, *pem));
        return keys.removeSlot(writer.station().id, keyId);
    };
    TRY(recordChange(session, officerName, "officer.suspended", reason, Body(), keepInTable));
    return dropKeyFile(session.registry(), keyId);
}

Result<void> reinstateOfficer(Session &session, const QString &officerName, const QString &reason)
{
    const auto letIn = [&](Writer &writer, const domain::Officer &officer) -> Result<void> {
        TRY(const auto key, crypto::PublicKey::fromRaw(officer.publicKey));
        ledger::KeyTable keys(writer.connection());
        TRY(keys.setSlot(writer.station().id, key, session.stationSecret()));
        const auto pem = keys.officerKey(officer.keyId);
        return pem ? keepKeyFile(writer.registry(), key, *pem, writer.environment())
                   : Result<void>(); // they signed at another station
    };
    return recordChange(session, officerName, "officer.reinstated", reason, Body(), letIn);
}

Result<void> changePassword(Session &session, const crypto::Password &oldPassword,
                            const crypto::Password &newPassword)
{
    const auto &environment = session.environment();
    TRY(checkPassword(newPassword, session.officer().name));
    TRY(const auto opened,
        openOfficerKey(session.registry(), session.officer(), oldPassword, environment));
    const auto pem = opened.key.toPem(newPassword, environment.passwordCost); // before the lock
    TRY(session.write([&](Writer &writer) -> Result<void> {
        return ledger::KeyTable(writer.connection()).setOfficerKey(writer.officer().keyId, pem);
    }));
    return keepKeyFile(session.registry(), opened.key.publicKey(), pem, environment);
}

} // namespace actions
