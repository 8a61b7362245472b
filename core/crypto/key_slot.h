#pragma once

// Key slots: one key kept for several officers, each of whom opens it with their own key.

#include "base/random.h"
#include "base/result.h"
#include "crypto/key.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace crypto {

// 32 random bytes.
SecretBytes randomKey(const base::Random &random);

// Encrypts `plain` under the 32-byte `key` with AES-256-GCM (NIST SP 800-38D) and a random nonce:
// 12 bytes nonce ‖ ciphertext ‖ 16 bytes tag. `associated` is not encrypted but bound: only the
// same bytes open it again, so that a sealed text cannot be moved to another place.
QByteArray seal(const SecretBytes &key, QByteArrayView plain, QByteArrayView associated,
                const base::Random &random);

// Decrypts what seal made. Fails with Corrupt on another key, on other associated bytes and on
// any change.
Result<SecretBytes> open(const SecretBytes &key, QByteArrayView sealed, QByteArrayView associated);

// One officer's slot for a key. Neither half is secret.
struct KeySlot {
    QByteArray salt;    // empty in a sealed box; 16 bytes in a slot of an older version
    QByteArray wrapped; // a sealed box to the officer's public key; or as seal makes it

    bool operator==(const KeySlot &) const = default;
};

// A new slot for `key`, which only the officer's private key opens; no password is needed to make
// it. It is bound to `place`: the box contains the place before the key, and opens nowhere else.
KeySlot sealSlot(const SecretBytes &key, const PublicKey &officer, QByteArrayView place);

// Opens one. Fails with Corrupt on another officer's slot, one from another place, or any change.
Result<SecretBytes> openSlot(const KeySlot &slot, const PrivateKey &officer, QByteArrayView place);

// Whether the slot is one of an older version: the key sealed under scrypt (RFC 7914; N=16384, r=8,
// p=1) of the officer's password and the salt.
bool isPasswordSlot(const KeySlot &slot);

// Makes and opens such a slot. Opening fails with Denied on a wrong password (a damaged slot and
// another place look the same), with Corrupt where the slot is too short to be one.
KeySlot wrapKey(const SecretBytes &key, const Password &password, QByteArrayView place,
                const base::Random &random);
Result<SecretBytes> unwrapKey(const KeySlot &slot, const Password &password, QByteArrayView place);

} // namespace crypto
