#include "crypto/xts.h"

#include <openssl/evp.h>

#include <array>

namespace crypto {

namespace {

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

Context contextFor(const SecretBytes &key, bool encrypts)
{
    Context context(EVP_CIPHER_CTX_new());
    if (key.size() != Xts::keySize
        || EVP_CipherInit_ex(context.get(), EVP_aes_256_xts(), nullptr, key.data(), nullptr,
                             encrypts ? 1 : 0)
            != 1)
        qFatal("this OpenSSL cannot encrypt with AES-256-XTS");
    return context;
}

void transform(EVP_CIPHER_CTX *context, quint64 number, unsigned char *bytes, std::size_t size)
{
    std::array<unsigned char, Xts::unitSize> tweak{};
    for (std::size_t i = 0; i < sizeof(number); ++i)
        tweak.at(i) = static_cast<unsigned char>(number >> (8 * i));
    int done = 0;
    const bool isRight =
        EVP_CipherInit_ex(context, nullptr, nullptr, nullptr, tweak.data(), -1) == 1
        && EVP_CipherUpdate(context, bytes, &done, bytes, int(size)) == 1 && done == int(size);
    if (!isRight)
        qFatal("AES-256-XTS failed for a piece of %zu bytes", size);
}

} // namespace

struct Xts::Contexts {
    Context encrypting;
    Context decrypting;
};

Xts::Xts(const SecretBytes &key)
    : m_contexts(new Contexts{contextFor(key, true), contextFor(key, false)})
{
}

Xts::~Xts() = default;
Xts::Xts(Xts &&) noexcept = default;
Xts &Xts::operator=(Xts &&) noexcept = default;

void Xts::encrypt(quint64 number, unsigned char *bytes, std::size_t size) const
{
    transform(m_contexts->encrypting.get(), number, bytes, size);
}

void Xts::decrypt(quint64 number, unsigned char *bytes, std::size_t size) const
{
    transform(m_contexts->decrypting.get(), number, bytes, size);
}

} // namespace crypto
