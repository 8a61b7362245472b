#pragma once

// Age keys: the X25519 recipients and identities of encrypted files (C2SP age v1, "The X25519
// recipient type").

#include "base/random.h"
#include "base/result.h"
#include "crypto/key.h"
#include "crypto/secret_bytes.h"

#include <QByteArray>
#include <QString>

namespace crypto {

// The half of a key to which a file is encrypted.
class AgeRecipient
{
public:
    // Reads "age1…". Fails with Invalid on every other text.
    static Result<AgeRecipient> parse(const QString &text);

    QString toString() const;
    QByteArray raw() const { return m_raw; } // 32 bytes

    bool operator==(const AgeRecipient &) const = default;

private:
    friend class AgeIdentity;
    explicit AgeRecipient(QByteArray raw)
        : m_raw(std::move(raw))
    {
    }

    QByteArray m_raw;
};

// The half that decrypts. Moved, never copied.
class AgeIdentity
{
public:
    // A new one, its 32 bytes taken from `random`.
    static AgeIdentity generate(const base::Random &random);

    // From the 32 bytes of an X25519 private key (RFC 7748).
    static AgeIdentity fromRaw(SecretBytes thirtyTwo);

    // The X25519 form of an officer's Ed25519 key, as crypto_sign_ed25519_sk_to_curve25519 of
    // libsodium derives it.
    static AgeIdentity of(const PrivateKey &officer);

    // Reads "AGE-SECRET-KEY-1…". Fails with Invalid on every other text.
    static Result<AgeIdentity> parse(const QString &text);

    // The text that `age -d -i FILE` reads. Secret.
    QString toString() const;

    const AgeRecipient &recipient() const { return m_recipient; }

    // The secret that both halves share (RFC 7748, 6.1). Fails with Corrupt where it is zero
    // because `theirs` is a point of small order.
    Result<SecretBytes> shared(const QByteArray &theirs) const;

private:
    explicit AgeIdentity(SecretBytes raw);

    SecretBytes m_raw;
    AgeRecipient m_recipient;
};

} // namespace crypto
