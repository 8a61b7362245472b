#pragma once

// KeyTable: private keys at rest. All are encrypted: an officer's key under their password, the
// station's key under a random key that is sealed to each officer's key.

#include "crypto/key.h"
#include "crypto/key_slot.h"

namespace db {
class Connection;
}

namespace ledger {

class KeyTable
{
public:
    explicit KeyTable(db::Connection &connection)
        : m_connection(&connection)
    {
    }

    // Encrypted PKCS#8, PEM. Fails with NotFound when this copy does not hold the officer's key.
    Result<QByteArray> officerKey(const QString &keyId) const;
    Result<void> setOfficerKey(const QString &keyId, const QByteArray &pem);

    // The officer's key and slots are gone: another key took its place.
    Result<void> removeOfficerKey(const QString &keyId);

    // The officer's slot at the station. Fails with NotFound if there is none.
    Result<crypto::KeySlot> slot(const QString &station, const QString &keyId) const;
    Result<void> setSlot(const QString &station, const crypto::PublicKey &officer,
                         const crypto::SecretBytes &stationSecret);
    // Succeeds if there is none.
    Result<void> removeSlot(const QString &station, const QString &keyId);

    Result<void> removeSlots(const QString &station);

    // The station's random key, opened with the officer's key; the password is used for a slot of
    // an older version alone. Fails with NotFound when there is no slot, with Corrupt, Denied.
    Result<crypto::SecretBytes> openSlot(const QString &station, const crypto::PrivateKey &officer,
                                         const crypto::Password &password) const;

    // The station's signing key, sealed under its random key.
    Result<crypto::PrivateKey> stationKey(const QString &station,
                                          const crypto::SecretBytes &stationSecret) const;
    // Replaces one that is there.
    Result<void> setStationKey(const QString &station, const crypto::PrivateKey &key,
                               const crypto::SecretBytes &stationSecret,
                               const base::Random &random);

    // Says which station writes into this copy.
    Result<void> setThisStation(const QString &station);

private:
    db::Connection *m_connection;
};

} // namespace ledger
