#include "actions/officer_key.h"

#include "actions/sign_in_delay.h"
#include "base/text.h"
#include "db/transaction.h"
#include "ledger/key_table.h"
#include "registry/officer_table.h"

namespace actions {

Result<crypto::PrivateKey> openOfficerKey(registry::Registry &registry,
                                          const domain::Officer &officer,
                                          const crypto::Password &password,
                                          const base::Environment &environment)
{
    TRY(const auto pem, ledger::KeyTable(registry.connection()).officerKey(officer.keyId));
    TRY(const auto identity, registry::identity(registry.connection()));
    const SignInDelay delay(environment, identity.registry, officer.id);
    TRY(delay.begin());
    auto key = crypto::PrivateKey::fromPem(pem, password);
    if (key || key.error().code != ErrorCode::Denied)
        delay.forget();
    if (key && key->publicKey().raw() != officer.publicKey)
        return failure(
            ErrorCode::Corrupt,
            Text::tr("The key kept for %1 is not the one that was enrolled; verify the registry.")
                .arg(officer.name));
    return key;
}

void renewStoredKey(registry::Registry &registry, const QString &station,
                    const crypto::PrivateKey &key, const crypto::SecretBytes &stationSecret,
                    const crypto::Password &password, const base::Environment &environment)
{
    if (!registry.isWritable())
        return;
    ledger::KeyTable keys(registry.connection());
    const QString keyId = key.publicKey().id();
    const auto pem = keys.officerKey(keyId);
    const auto slot = keys.slot(station, keyId);
    const bool isCheap = pem && crypto::PrivateKey::costOf(*pem) < environment.passwordCost;
    const bool isOldSlot = slot && crypto::isPasswordSlot(*slot);
    if (!isCheap && !isOldSlot)
        return;
    const auto encrypted =
        isCheap ? key.toPem(password, environment.passwordCost) : QByteArray(); // before the lock
    const auto renew = [&]() -> Result<void> {
        TRY(auto transaction, db::Transaction::begin(registry.connection()));
        if (isCheap)
            TRY(keys.setOfficerKey(keyId, encrypted));
        if (isOldSlot)
            TRY(keys.setSlot(station, key.publicKey(), stationSecret));
        return transaction.commit();
    };
    (void)renew();
}

} // namespace actions
