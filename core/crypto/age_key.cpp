#include "crypto/age_key.h"

#include "base/text.h"
#include "crypto/bech32.h"

#include <sodium.h>

namespace crypto {

namespace {
constexpr auto recipientPrefix = "age";
constexpr auto identityPrefix = "age-secret-key-";

const unsigned char *bytesOf(const QByteArray &array)
{
    return reinterpret_cast<const unsigned char *>(array.data());
}
} // namespace

Result<AgeRecipient> AgeRecipient::parse(const QString &text)
{
    TRY(const QByteArray raw, fromBech32(recipientPrefix, text.toUtf8()));
    if (raw.size() != crypto_scalarmult_BYTES || text != text.toLower())
        return failure(ErrorCode::Invalid,
                       Text::tr("A recipient of an age file is “age1” and 58 characters."));
    return AgeRecipient(raw);
}

QString AgeRecipient::toString() const
{
    return QString::fromLatin1(toBech32(recipientPrefix, m_raw));
}

AgeIdentity::AgeIdentity(SecretBytes raw)
    : m_raw(std::move(raw))
    , m_recipient(QByteArray(crypto_scalarmult_BYTES, '\0'))
{
    ::crypto_scalarmult_base(reinterpret_cast<unsigned char *>(m_recipient.m_raw.data()),
                             m_raw.data());
}

AgeIdentity AgeIdentity::generate(const base::Random &random)
{
    SecretBytes raw(crypto_scalarmult_SCALARBYTES);
    random(raw.data(), raw.size());
    return AgeIdentity(std::move(raw));
}

AgeIdentity AgeIdentity::fromRaw(SecretBytes thirtyTwo)
{
    Q_ASSERT(thirtyTwo.size() == crypto_scalarmult_SCALARBYTES);
    return AgeIdentity(std::move(thirtyTwo));
}

AgeIdentity AgeIdentity::of(const PrivateKey &officer)
{
    SecretBytes expanded(crypto_sign_SECRETKEYBYTES), raw(crypto_scalarmult_SCALARBYTES);
    unsigned char publicHalf[crypto_sign_PUBLICKEYBYTES];
    const SecretBytes seed = officer.seed();
    ::crypto_sign_seed_keypair(publicHalf, expanded.data(), seed.data());
    ::crypto_sign_ed25519_sk_to_curve25519(raw.data(), expanded.data());
    return AgeIdentity(std::move(raw));
}

Result<AgeIdentity> AgeIdentity::parse(const QString &text)
{
    QByteArray utf8 = text.toUtf8();
    auto raw = fromBech32(identityPrefix, utf8);
    wipe(utf8);
    if (!raw || raw->size() != crypto_scalarmult_SCALARBYTES || text != text.toUpper())
        return failure(
            ErrorCode::Invalid,
            Text::tr("A key of age files is “AGE-SECRET-KEY-1” and 58 capital characters."));
    AgeIdentity identity{SecretBytes(*raw)};
    wipe(*raw);
    return identity;
}

QString AgeIdentity::toString() const
{
    return QString::fromLatin1(toBech32(identityPrefix, m_raw.view()).toUpper());
}

Result<SecretBytes> AgeIdentity::shared(const QByteArray &theirs) const
{
    SecretBytes secret(crypto_scalarmult_BYTES);
    if (theirs.size() != crypto_scalarmult_BYTES
        || ::crypto_scalarmult(secret.data(), m_raw.data(), bytesOf(theirs)) != 0)
        return failure(ErrorCode::Corrupt,
                       Text::tr("The header of the age file has a key that is not allowed."));
    return secret;
}

} // namespace crypto
