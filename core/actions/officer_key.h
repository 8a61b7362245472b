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

// The officer's private key, encrypted under their password: from their file in an encrypted
// registry, or from the table if they have no file.
Result<QByteArray> keptKey(const registry::Registry &registry, const QString &keyId);

// Write or replace, and remove, the file with which an officer opens an encrypted registry. The
// officer is found in the tables by the key. Both do nothing in a registry that is not encrypted.
// The file of a new key is written before the entry about it is committed, and the file of an old
// key is removed afterwards, so that a program killed in between locks nobody out. The next sign-in
// corrects leftovers (registry/key_sweep.h).
Result<void> keepKeyFile(const registry::Registry &registry, const crypto::PublicKey &publicKey,
                         const QByteArray &pem, const base::Environment &environment);
Result<void> dropKeyFile(const registry::Registry &registry, const QString &keyId);

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
