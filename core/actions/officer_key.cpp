#include "actions/officer_key.h"

#include "actions/sign_in_delay.h"
#include "base/text.h"
#include "db/transaction.h"
#include "ledger/key_table.h"
#include "registry/officer_table.h"

namespace actions {

// Prefers the file of an encrypted registry to the table: a change of password is complete only
// when the file is replaced.
Result<QByteArray> keptKey(const registry::Registry &registry, const QString &keyId)
{
    if (const auto folder = registry.keys()) {
        const auto pem = folder->pem(keyId);
        if (pem || pem.error().code != ErrorCode::NotFound)
            return pem;
    }
    return ledger::KeyTable(registry.connection()).officerKey(keyId);
}

Result<OpenedKey> openOfficerKey(registry::Registry &registry, const domain::Officer &officer,
                                 const crypto::Password &password,
                                 const base::Environment &environment)
{
    TRY(const auto pem, keptKey(registry, officer.keyId));
    TRY(const auto identity, registry::identity(registry.connection()));
    SignInDelay delay(environment, identity.registry, officer.id);
    TRY(delay.begin());
    auto key = crypto::PrivateKey::fromPem(pem, password);
    if (key || key.error().code != ErrorCode::Denied)
        delay.forget();
    if (!key)
        return failure(key.error());
    if (key->publicKey().raw() != officer.publicKey)
        return failure(
            ErrorCode::Corrupt,
            Text::tr("The key kept for %1 is not the one that was enrolled; verify the registry.")
                .arg(officer.name));
    return OpenedKey{*std::move(key), pem};
}

Result<void> keepKeyFile(const registry::Registry &registry, const crypto::PublicKey &publicKey,
                         const QByteArray &pem, const base::Environment &environment)
{
    const auto folder = registry.keys();
    if (!folder)
        return {};
    TRY(const auto officer, registry::OfficerTable(registry.connection()).byKeyId(publicKey.id()));
    return folder->put(officer.name, publicKey, pem, environment.random);
}

Result<void> dropKeyFile(const registry::Registry &registry, const QString &keyId)
{
    const auto folder = registry.keys();
    return folder ? folder->remove(keyId) : Result<void>();
}

void renewStoredKey(registry::Registry &registry, const QString &station, const OpenedKey &opened,
                    const crypto::SecretBytes &stationSecret, const crypto::Password &password,
                    const base::Environment &environment)
{
    if (!registry.isWritable())
        return;
    ledger::KeyTable keys(registry.connection());
    const auto publicKey = opened.key.publicKey();
    const auto slot = keys.slot(station, publicKey.id());
    const bool isCheap = crypto::PrivateKey::costOf(opened.pem) < environment.passwordCost;
    const bool isOldSlot = slot && crypto::isPasswordSlot(*slot);
    if (!isCheap && !isOldSlot)
        return;
    const auto encrypted = isCheap
        ? opened.key.toPem(password, environment.passwordCost) // before the lock
        : opened.pem;
    const auto renew = [&]() -> Result<void> {
        TRY(auto transaction, db::Transaction::begin(registry.connection()));
        TRY(const auto pem, keptKey(registry, publicKey.id()));
        TRY(const auto slotNow, keys.slot(station, publicKey.id()));
        if (pem != opened.pem || !slot || slotNow != *slot)
            return {};
        TRY(keys.setOfficerKey(publicKey.id(), encrypted));
        if (isOldSlot)
            TRY(keys.setSlot(station, publicKey, stationSecret));
        TRY(transaction.commit());
        return keepKeyFile(registry, publicKey, encrypted, environment);
    };
    (void)renew();
}

} // namespace actions
