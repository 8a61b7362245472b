#include "actions/change_key.h"

#include "actions/body.h"
#include "actions/officer_key.h"
#include "actions/password_rule.h"
#include "base/text.h"
#include "domain/text_rule.h"
#include "ledger/key_table.h"

namespace actions {

namespace {

Result<QJsonObject> bodyOf(const crypto::PrivateKey &key, const QString &reason)
{
    TRY(const auto why, domain::checkedText(Text::tr("The reason"), reason, 2000));
    return QJsonObject(Body()
                           .text("public_key", QString::fromLatin1(key.publicKey().raw().toHex()))
                           .text("reason", why));
}

} // namespace

Result<void> changeOfficerKey(Session &session, const QString &officerName,
                              const crypto::Password &newPassword, const QString &reason)
{
    TRY(session.mayRecord(QStringLiteral("officer.key_changed")));
    TRY(checkPassword(newPassword, officerName));
    const auto &environment = session.environment();
    auto key = crypto::PrivateKey::generate(environment.random);
    const auto pem = key.toPem(newPassword, environment.passwordCost); // before the lock
    TRY(const auto body, bodyOf(key, reason));
    bool isOwn = false;
    QString oldKeyId;
    const auto written = session.write([&](Writer &writer) -> Result<void> {
        TRY(const auto officer, registry::OfficerTable(writer.connection()).byName(officerName));
        TRY(writer.signers().checkOfficer(officer));
        TRY(writer.append({QStringLiteral("officer.key_changed"), officer.id, body, {}}));
        isOwn = officer.id == writer.officer().id;
        oldKeyId = officer.keyId;
        ledger::KeyTable keys(writer.connection());
        TRY(keys.removeOfficerKey(officer.keyId));
        TRY(keys.setOfficerKey(key.publicKey().id(), pem));
        if (officer.suspended)
            return {};
        TRY(keys.setSlot(writer.station().id, key.publicKey(), session.stationSecret()));
        return keepKeyFile(writer.registry(), key.publicKey(), pem, environment);
    });
    const QString unused = written ? oldKeyId : key.publicKey().id();
    if (written && isOwn)
        session.useKey(std::move(key));
    const auto dropped =
        unused.isEmpty() ? Result<void>() : dropKeyFile(session.registry(), unused);
    return written ? dropped : written;
}

Result<void> changeStationKey(Session &session, const QString &reason)
{
    TRY(session.mayRecord(QStringLiteral("station.key_changed")));
    const auto &random = session.environment().random;
    const auto key = crypto::PrivateKey::generate(random);
    const auto secret = crypto::randomKey(random);
    TRY(const auto body, bodyOf(key, reason));
    return session.write([&](Writer &writer) -> Result<void> {
        const QString station = writer.station().id;
        TRY(writer.append({QStringLiteral("station.key_changed"), station, body, {}}));
        ledger::KeyTable keys(writer.connection());
        TRY(keys.setStationKey(station, key, secret, random));
        TRY(keys.removeSlots(station));
        // Officers according to the entries, not the tables: a planted key gets no slot.
        for (const auto &officer : writer.signers().officers()) {
            if (officer.suspended)
                continue;
            TRY(const auto publicKey, crypto::PublicKey::fromRaw(officer.publicKey));
            TRY(keys.setSlot(station, publicKey, secret));
        }
        return {};
    });
}

Result<void> setStationClock(Session &session, const QString &reason)
{
    TRY(session.mayRecord(QStringLiteral("station.clock_set")));
    TRY(const auto why, domain::checkedText(Text::tr("The reason"), reason, 2000));
    return session.write([&](Writer &writer) -> Result<void> {
        TRY(writer.append({QStringLiteral("station.clock_set"),
                           writer.station().id,
                           Body().text("reason", why),
                           {}}));
        return {};
    });
}

} // namespace actions
