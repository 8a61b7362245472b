#pragma once

// Keys: the Ed25519 keys (RFC 8032) that sign entries and checkpoints.

#include "base/random.h"
#include "base/result.h"
#include "crypto/password.h"
#include "crypto/secret_bytes.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace crypto {

inline constexpr qsizetype signatureSize = 64;

// The half of a key that everybody may know. A value: cheap to copy, always a valid key.
class PublicKey
{
public:
    // From the 32 bytes of RFC 8032. Fails with Invalid on another length, and on bytes that are
    // no point of the prime-order group in its one canonical encoding: under a key of small order
    // one signature would fit many messages.
    static Result<PublicKey> fromRaw(const QByteArray &thirtyTwo);

    // From a SubjectPublicKeyInfo in PEM (RFC 8410). Fails with Corrupt where it cannot be read,
    // with Unsupported on a key of another kind, with Invalid as fromRaw does.
    static Result<PublicKey> fromPem(const QByteArray &pem);

    QByteArray raw() const { return m_raw; }

    // SubjectPublicKeyInfo in PEM, as `openssl pkey -pubin` reads and writes it.
    QByteArray pem() const;

    // The key's id: SHA-256 of its SubjectPublicKeyInfo in DER, 64 lower-case hexadecimal digits.
    // `openssl pkey -pubin -in FILE -outform DER | sha256sum` gives the same.
    QString id() const;

    // Whether `signature` is this key's Ed25519 signature over `message`; the answer is always
    // that of `openssl pkeyutl -verify -rawin`. May be called from any thread.
    bool verifies(QByteArrayView message, QByteArrayView signature) const;

    // The same answer from OpenSSL alone, at half the speed: what the tests hold `verifies` to.
    bool verifiesWithOpenSsl(QByteArrayView message, QByteArrayView signature) const;

    bool operator==(const PublicKey &) const = default;

    // Encrypts `plain` so that only the private half opens it: libsodium's sealed box (X25519 of
    // this key, XSalsa20-Poly1305), 48 bytes longer than `plain`.
    QByteArray sealTo(const SecretBytes &plain) const;

private:
    friend class PrivateKey;
    explicit PublicKey(QByteArray raw)
        : m_raw(std::move(raw))
    {
    }

    QByteArray m_raw;
};

// The half of a key that signs. Moved, never copied; its memory is wiped when it goes.
class PrivateKey
{
public:
    // A new key, its 32-byte seed taken from `random`.
    static PrivateKey generate(const base::Random &random);

    // The key derived from `seed` (RFC 8032, 5.1.5). The seed must have 32 bytes.
    static PrivateKey fromSeed(const SecretBytes &seed);

    // Opens an encrypted PKCS#8 key. Fails with Denied on a wrong password (damage within the
    // encrypted bytes looks the same), with Corrupt on anything that is not an encrypted key,
    // including an unencrypted one, and with Unsupported on a key of another kind than Ed25519.
    static Result<PrivateKey> fromPem(const QByteArray &pem, const Password &password);

    // PKCS#8 EncryptedPrivateKeyInfo in PEM: PBES2 with scrypt (N=16384, r=8, p=cost) and
    // AES-256-CBC. `openssl pkey -passin` opens it: it allows scrypt 32 MiB, which N takes half of,
    // so that only p can grow.
    QByteArray toPem(const Password &password, int cost) const;

    // The p of an encrypted key; 0 where it cannot be read.
    static int costOf(const QByteArray &pem);

    PublicKey publicKey() const;

    // 64 bytes, always the same for the same message (RFC 8032, 5.1.6).
    QByteArray sign(QByteArrayView message) const;

    // The 32 bytes from which everything else follows, to be kept under another key.
    SecretBytes seed() const;

    // Opens what sealTo encrypted to this key. Fails with Corrupt on what was made for another key
    // or was changed.
    Result<SecretBytes> openSealed(QByteArrayView sealed) const;

private:
    explicit PrivateKey(SecretBytes expanded)
        : m_expanded(std::move(expanded))
    {
    }

    SecretBytes m_expanded; // seed, then public key: 64 bytes
};

} // namespace crypto
