#include "crypto/secret_bytes.h"

#include <openssl/crypto.h>

#include <cstring>
#include <utility>

namespace crypto {

SecretBytes::SecretBytes(std::size_t size)
    : m_bytes(std::make_unique<unsigned char[]>(size))
    , m_size(size)
{
}

SecretBytes::SecretBytes(QByteArrayView bytes)
    : SecretBytes(std::size_t(bytes.size()))
{
    if (m_size > 0)
        std::memcpy(m_bytes.get(), bytes.data(), m_size);
}

SecretBytes::~SecretBytes()
{
    wipe();
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::move(other.m_bytes);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

bool SecretBytes::operator==(const SecretBytes &other) const
{
    return m_size == other.m_size
        && (m_size == 0 || CRYPTO_memcmp(m_bytes.get(), other.m_bytes.get(), m_size) == 0);
}

void SecretBytes::wipe()
{
    if (m_bytes)
        OPENSSL_cleanse(m_bytes.get(), m_size);
}

} // namespace crypto
