#pragma once

// OfficerKey: encrypts an officer's private key under their password, and decrypts it.

#include "base/environment.h"
#include "crypto/key.h"
#include "domain/officer.h"
#include "registry/registry.h"

namespace actions {

struct OpenedKey {
    crypto::PrivateKey key;
    QByteArray pem; // as it is kept
};

// The officer's private key. Fails with Denied on a wrong password and while a wait after wrong
// ones is not over (SignInDelay), with NotFound where this copy does not hold the key, with Corrupt
// where it is not the one that the ledger names.
Result<OpenedKey> openOfficerKey(registry::Registry &registry, const domain::Officer &officer,
                                 const crypto::Password &password,
                                 const base::Environment &environment);

// Encrypts the key again where it is cheaper to guess than `environment` requires, and seals the
// station's random key to it where its slot is one of an older version. Does nothing in a registry
// opened read-only, or when another program has changed the key meanwhile or is writing: the next
// sign-in does it.
void renewStoredKey(registry::Registry &registry, const QString &station, const OpenedKey &opened,
                    const crypto::SecretBytes &stationSecret, const crypto::Password &password,
                    const base::Environment &environment);

} // namespace actions
