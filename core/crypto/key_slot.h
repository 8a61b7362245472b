#pragma once

// Key slots: one key kept for several officers, each opening it with his own password.

#include "base/random.h"
#include "base/result.h"
#include "crypto/secret_bytes.h"

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

// One officer's slot: the key sealed under scrypt (RFC 7914; N=16384, r=8, p=1) of his password
// and the salt. Neither half is secret.
struct KeySlot {
    QByteArray salt;    // 16 bytes
    QByteArray wrapped; // as seal makes it

    bool operator==(const KeySlot &) const = default;
};

// A new slot for `key`. The password counts as UTF-8 of its NFC form, so that it does not depend
// on the keyboard that composed it.
KeySlot wrapKey(const SecretBytes &key, const QString &password, QByteArrayView associated,
                const base::Random &random);

// Opens a slot. Fails with Denied on a wrong password (a damaged slot and other associated bytes
// look the same), with Corrupt where the slot is too short to be one.
Result<SecretBytes> unwrapKey(const KeySlot &slot, const QString &password,
                              QByteArrayView associated);

} // namespace crypto
