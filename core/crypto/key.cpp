#include "crypto/key.h"

#include "base/release.h"
#include "base/text.h"
#include "crypto/digest.h"
#include "crypto/key_form.h"

#include <QSet>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>
#include <shared_mutex>

namespace crypto {

namespace {

constexpr std::size_t seedSize = 32;
constexpr int saltSize = 16;

using Key = std::unique_ptr<EVP_PKEY, base::Release<EVP_PKEY_free>>;
using Context = std::unique_ptr<EVP_MD_CTX, base::Release<EVP_MD_CTX_free>>;
using Bio = std::unique_ptr<BIO, base::Release<BIO_free_all>>;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

// DER of a SubjectPublicKeyInfo for Ed25519 is this prefix and the 32 bytes (RFC 8410 §4).
QByteArray spkiOf(const QByteArray &raw)
{
    static const QByteArray prefix = QByteArray::fromHex("302a300506032b6570032100");
    return prefix + raw;
}

Key opensslKey(const QByteArray &raw)
{
    return Key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(raw),
                                           std::size_t(raw.size())));
}

Bio reader(const QByteArray &bytes)
{
    return Bio(BIO_new_mem_buf(bytes.constData(), int(bytes.size())));
}

QByteArray contentOf(BIO *bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio, &data);
    return QByteArray(data, size);
}

Result<QByteArray> rawPublic(const EVP_PKEY *key)
{
    QByteArray raw(qsizetype(seedSize), '\0');
    std::size_t size = seedSize;
    if (EVP_PKEY_get_id(key) != EVP_PKEY_ED25519
        || EVP_PKEY_get_raw_public_key(key, bytesOf(raw), &size) != 1)
        return failure(ErrorCode::Unsupported, Text::tr("The key is not an Ed25519 key."));
    return raw;
}

using EncryptedKey = std::unique_ptr<X509_SIG, base::Release<X509_SIG_free>>;
using PlainKey = std::unique_ptr<PKCS8_PRIV_KEY_INFO, base::Release<PKCS8_PRIV_KEY_INFO_free>>;

// Whether `raw` is the canonical encoding of a point of the prime-order group. libsodium takes 50
// microseconds for the check, and a replay checks an officer's key for each of their entries: sound
// keys are therefore remembered.
bool isSafePoint(const QByteArray &raw)
{
    constexpr qsizetype mostRemembered = 4096;
    static std::shared_mutex mutex;
    static QSet<QByteArray> sound;
    {
        const std::shared_lock lock(mutex);
        if (sound.contains(raw))
            return true;
    }
    if (crypto_core_ed25519_is_valid_point(bytesOf(raw)) != 1)
        return false;
    const std::unique_lock lock(mutex);
    if (sound.size() < mostRemembered)
        sound.insert(QByteArray(raw.constData(), raw.size()));
    return true;
}

} // namespace

Result<PublicKey> PublicKey::fromRaw(const QByteArray &raw)
{
    if (raw.size() != qsizetype(seedSize))
        return failure(ErrorCode::Invalid,
                       Text::tr("An Ed25519 public key has 32 bytes, not %1.").arg(raw.size()));
    if (!isSafePoint(raw))
        return failure(ErrorCode::Invalid,
                       Text::tr("These 32 bytes are no safe Ed25519 public key."));
    return PublicKey(raw);
}

Result<PublicKey> PublicKey::fromPem(const QByteArray &pem)
{
    const Key key(pem.size() > longestKeyPem
                      ? nullptr
                      : PEM_read_bio_PUBKEY(reader(pem).get(), nullptr, nullptr, nullptr));
    if (!key)
        return failure(ErrorCode::Corrupt, Text::tr("This is no public key in PEM."));
    TRY(const auto raw, rawPublic(key.get()));
    return fromRaw(raw);
}

QByteArray PublicKey::pem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PUBKEY(bio.get(), opensslKey(m_raw).get());
    return contentOf(bio.get());
}

QString PublicKey::id() const
{
    return QString::fromLatin1(sha256({spkiOf(m_raw)}).toHex());
}

bool PublicKey::verifies(QByteArrayView message, QByteArrayView signature) const
{
    if (signature.size() != signatureSize)
        return false;
    // Both libraries check the equation of RFC 8032 without cofactor; libsodium refuses some
    // further signatures. So what it takes, OpenSSL takes; what it refuses, OpenSSL decides.
    return crypto_sign_verify_detached(bytesOf(signature), bytesOf(message),
                                       std::size_t(message.size()), bytesOf(m_raw))
        == 0
        || verifiesWithOpenSsl(message, signature);
}

bool PublicKey::verifiesWithOpenSsl(QByteArrayView message, QByteArrayView signature) const
{
    const Key key = opensslKey(m_raw);
    const Context context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(context.get(), bytesOf(signature), std::size_t(signature.size()),
                            bytesOf(message), std::size_t(message.size()))
        == 1;
}

PrivateKey PrivateKey::generate(const base::Random &random)
{
    SecretBytes seed(seedSize);
    random(seed.data(), seed.size());
    return fromSeed(seed);
}

PrivateKey PrivateKey::fromSeed(const SecretBytes &seed)
{
    SecretBytes expanded(crypto_sign_SECRETKEYBYTES);
    QByteArray publicKey(crypto_sign_PUBLICKEYBYTES, '\0');
    crypto_sign_seed_keypair(bytesOf(publicKey), expanded.data(), seed.data());
    return PrivateKey(std::move(expanded));
}

Result<PrivateKey> PrivateKey::fromPem(const QByteArray &pem, const Password &password)
{
    const EncryptedKey encrypted(
        pem.size() > longestKeyPem
            ? nullptr
            : PEM_read_bio_PKCS8(reader(pem).get(), nullptr, nullptr, nullptr));
    if (!encrypted)
        return failure(ErrorCode::Corrupt, Text::tr("This is no encrypted private key in PKCS#8."));
    // Checked before anything is allocated or computed: anyone may have written these numbers.
    if (const auto cost = scryptCostOf(pem); cost && !isUsual(*cost))
        return failure(
            ErrorCode::Corrupt,
            Text::tr("The officer’s key is kept under scrypt with N=%1, r=%2, p=%3, which "
                     "Sealbook does not write. Verify the registry; an administrator can "
                     "give the officer a new key.")
                .arg(cost->n)
                .arg(cost->r)
                .arg(cost->p));
    const auto secret = password.utf8();
    const PlainKey plain(PKCS8_decrypt(encrypted.get(), secret.data(), int(secret.size())));
    const Key key(plain ? EVP_PKCS82PKEY(plain.get()) : nullptr);
    if (!key)
        return failure(ErrorCode::Denied,
                       Text::tr("The password is wrong. Type it again; check Caps Lock and the "
                                "keyboard’s language."));
    if (EVP_PKEY_get_id(key.get()) != EVP_PKEY_ED25519)
        return failure(ErrorCode::Unsupported, Text::tr("The key is not an Ed25519 key."));
    SecretBytes seed(seedSize);
    std::size_t size = seedSize;
    EVP_PKEY_get_raw_private_key(key.get(), seed.data(), &size);
    return fromSeed(seed);
}

QByteArray PrivateKey::toPem(const Password &password, int cost) const
{
    const Key key(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, m_expanded.data(), seedSize));
    const PlainKey plain(EVP_PKEY2PKCS8(key.get()));
    X509_ALGOR *const algorithm = PKCS5_pbe2_set_scrypt(EVP_aes_256_cbc(), nullptr, saltSize,
                                                        nullptr, scryptN, scryptR, cost);
    const auto secret = password.utf8();
    const EncryptedKey encrypted(
        PKCS8_set0_pbe(secret.data(), int(secret.size()), plain.get(), algorithm));
    const Bio bio(BIO_new(BIO_s_mem()));
    if (!encrypted || PEM_write_bio_PKCS8(bio.get(), encrypted.get()) != 1)
        qFatal("this OpenSSL cannot encrypt a private key with scrypt");
    return contentOf(bio.get());
}

int PrivateKey::costOf(const QByteArray &pem)
{
    const auto cost = scryptCostOf(pem);
    return cost && isUsual(*cost) ? int(cost->p) : 0;
}

PublicKey PrivateKey::publicKey() const
{
    return PublicKey(QByteArray(reinterpret_cast<const char *>(m_expanded.data() + seedSize),
                                qsizetype(seedSize)));
}

QByteArray PrivateKey::sign(QByteArrayView message) const
{
    QByteArray signature(signatureSize, '\0');
    crypto_sign_detached(bytesOf(signature), nullptr, bytesOf(message), std::size_t(message.size()),
                         m_expanded.data());
    return signature;
}

QByteArray PublicKey::sealTo(const SecretBytes &plain) const
{
    std::array<unsigned char, crypto_scalarmult_curve25519_BYTES> montgomery{};
    QByteArray sealed(qsizetype(plain.size() + crypto_box_SEALBYTES), '\0');
    if (crypto_sign_ed25519_pk_to_curve25519(montgomery.data(), bytesOf(m_raw)) != 0
        || crypto_box_seal(bytesOf(sealed), plain.data(), plain.size(), montgomery.data()) != 0)
        qFatal("libsodium cannot seal to a valid public key");
    return sealed;
}

Result<SecretBytes> PrivateKey::openSealed(QByteArrayView sealed) const
{
    SecretBytes secret(crypto_scalarmult_curve25519_BYTES);
    std::array<unsigned char, crypto_scalarmult_curve25519_BYTES> open{};
    const auto plainSize = sealed.size() - qsizetype(crypto_box_SEALBYTES);
    SecretBytes plain(std::size_t(std::max<qsizetype>(plainSize, 0)));
    if (plainSize < 0
        || crypto_sign_ed25519_pk_to_curve25519(open.data(), bytesOf(publicKey().m_raw)) != 0
        || crypto_sign_ed25519_sk_to_curve25519(secret.data(), m_expanded.data()) != 0
        || crypto_box_seal_open(plain.data(), bytesOf(sealed), std::size_t(sealed.size()),
                                open.data(), secret.data())
            != 0)
        return failure(ErrorCode::Corrupt,
                       Text::tr("A key slot was changed or belongs to another officer."));
    return plain;
}

SecretBytes PrivateKey::seed() const
{
    return SecretBytes(m_expanded.view().first(qsizetype(seedSize)));
}

} // namespace crypto
