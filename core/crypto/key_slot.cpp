#include "crypto/key_slot.h"

#include "base/text.h"

#include <openssl/evp.h>

#include <cstring>
#include <memory>

namespace crypto {

namespace {

constexpr std::size_t keySize = 32;
constexpr int saltSize = 16;
constexpr int nonceSize = 12;
constexpr int tagSize = 16;
constexpr quint64 scryptN = 16384;
constexpr quint64 scryptR = 8;
constexpr quint64 scryptP = 1;
constexpr quint64 scryptMemory = quint64(64) * 1024 * 1024;

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

const unsigned char *bytesOf(QByteArrayView view)
{
    return reinterpret_cast<const unsigned char *>(view.data());
}

unsigned char *bytesOf(QByteArray &array)
{
    return reinterpret_cast<unsigned char *>(array.data());
}

SecretBytes keyFrom(const Password &password, const QByteArray &salt)
{
    SecretBytes key(keySize);
    const auto secret = password.utf8();
    if (EVP_PBE_scrypt(secret.data(), std::size_t(secret.size()), bytesOf(QByteArrayView(salt)),
                       std::size_t(salt.size()), scryptN, scryptR, scryptP, scryptMemory,
                       key.data(), key.size())
        != 1)
        qFatal("this OpenSSL cannot derive a key with scrypt");
    return key;
}

} // namespace

SecretBytes randomKey(const base::Random &random)
{
    SecretBytes key(keySize);
    random(key.data(), key.size());
    return key;
}

QByteArray seal(const SecretBytes &key, QByteArrayView plain, QByteArrayView associated,
                const base::Random &random)
{
    QByteArray sealed(nonceSize + plain.size() + tagSize, '\0');
    random(sealed.data(), nonceSize);
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    auto *out = bytesOf(sealed);
    const bool done =
        EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), out) == 1
        && EVP_EncryptUpdate(cipher.get(), nullptr, &size, bytesOf(associated),
                             int(associated.size()))
            == 1
        && EVP_EncryptUpdate(cipher.get(), out + nonceSize, &size, bytesOf(plain),
                             int(plain.size()))
            == 1
        && EVP_EncryptFinal_ex(cipher.get(), out + nonceSize + size, &size) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tagSize,
                               out + nonceSize + plain.size())
            == 1;
    if (!done)
        qFatal("this OpenSSL cannot encrypt with AES-256-GCM");
    return sealed;
}

Result<SecretBytes> open(const SecretBytes &key, QByteArrayView sealed, QByteArrayView associated)
{
    const auto tampered = [] {
        return failure(ErrorCode::Corrupt,
                       Text::tr("A sealed key was changed or belongs elsewhere."));
    };
    const auto plainSize = sealed.size() - nonceSize - tagSize;
    if (plainSize < 0)
        return tampered();
    SecretBytes plain{std::size_t(plainSize)};
    QByteArray tag = sealed.last(tagSize).toByteArray();
    const Cipher cipher(EVP_CIPHER_CTX_new());
    int size = 0;
    const bool done =
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, key.data(), bytesOf(sealed))
            == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &size, bytesOf(associated),
                             int(associated.size()))
            == 1
        && EVP_DecryptUpdate(cipher.get(), plain.data(), &size, bytesOf(sealed) + nonceSize,
                             int(plainSize))
            == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tagSize, tag.data()) == 1
        && EVP_DecryptFinal_ex(cipher.get(), plain.data() + size, &size) == 1;
    if (!done)
        return tampered();
    return plain;
}

KeySlot sealSlot(const SecretBytes &key, const PublicKey &officer, QByteArrayView place)
{
    SecretBytes plain(std::size_t(place.size()) + key.size());
    std::memcpy(plain.data(), place.data(), std::size_t(place.size()));
    std::memcpy(plain.data() + place.size(), key.data(), key.size());
    return {{}, officer.sealTo(plain)};
}

Result<SecretBytes> openSlot(const KeySlot &slot, const PrivateKey &officer, QByteArrayView place)
{
    TRY(const auto plain, officer.openSealed(slot.wrapped));
    if (plain.view().size() != place.size() + qsizetype(keySize)
        || plain.view().first(place.size()) != place)
        return failure(ErrorCode::Corrupt,
                       Text::tr("A key slot was changed or belongs to another officer."));
    return SecretBytes(plain.view().last(qsizetype(keySize)));
}

bool isPasswordSlot(const KeySlot &slot)
{
    return !slot.salt.isEmpty();
}

KeySlot wrapKey(const SecretBytes &key, const Password &password, QByteArrayView place,
                const base::Random &random)
{
    QByteArray salt(saltSize, '\0');
    random(salt.data(), saltSize);
    return {salt, seal(keyFrom(password, salt), key.view(), place, random)};
}

Result<SecretBytes> unwrapKey(const KeySlot &slot, const Password &password, QByteArrayView place)
{
    if (slot.salt.size() != saltSize || slot.wrapped.size() < nonceSize + tagSize)
        return failure(ErrorCode::Corrupt, Text::tr("A key slot is damaged."));
    auto key = open(keyFrom(password, slot.salt), slot.wrapped, place);
    if (!key)
        return failure(ErrorCode::Denied,
                       Text::tr("The password is wrong. Type it again; check Caps Lock and the "
                                "keyboard’s language."));
    return key;
}

} // namespace crypto
