#pragma once

// KeyTable: private keys at rest. None lies there in clear: an officer's key is under his
// password, the station's key under a random key that each officer's slot opens.

#include "crypto/key.h"
#include "crypto/key_slot.h"
#include "db/connection.h"

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

    // The station's random key, for an officer who has a slot. Fails with Denied on a wrong
    // password, with NotFound when he has no slot here.
    Result<crypto::SecretBytes> openSlot(const QString &station, const QString &keyId,
                                         const QString &password) const;
    Result<void> setSlot(const QString &station, const QString &keyId,
                         const crypto::SecretBytes &stationSecret, const QString &password,
                         const base::Random &random);

    // The station's signing key, sealed under its random key.
    Result<crypto::PrivateKey> stationKey(const QString &station,
                                          const crypto::SecretBytes &stationSecret) const;
    Result<void> setStationKey(const QString &station, const crypto::PrivateKey &key,
                               const crypto::SecretBytes &stationSecret,
                               const base::Random &random);

    // Says which station writes into this copy.
    Result<void> setThisStation(const QString &station);

private:
    db::Connection *m_connection;
};

} // namespace ledger
