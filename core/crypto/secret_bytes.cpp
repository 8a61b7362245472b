#include "crypto/secret_bytes.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace crypto {

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    static const bool isReady = ::sodium_init() >= 0;
    m_bytes.reset(isReady ? static_cast<unsigned char *>(::sodium_malloc(size)) : nullptr);
    if (!m_bytes)
        qFatal("there is no memory for a secret");
    std::memset(m_bytes.get(), 0, size);
}

SecretBytes::SecretBytes(QByteArrayView bytes)
    : SecretBytes(std::size_t(bytes.size()))
{
    if (m_size > 0)
        std::memcpy(m_bytes.get(), bytes.data(), m_size);
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_bytes(std::move(other.m_bytes))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    m_bytes = std::move(other.m_bytes);
    m_size = std::exchange(other.m_size, 0);
    return *this;
}

bool SecretBytes::operator==(const SecretBytes &other) const
{
    return m_size == other.m_size
        && (m_size == 0 || ::sodium_memcmp(m_bytes.get(), other.m_bytes.get(), m_size) == 0);
}

void SecretBytes::Free::operator()(unsigned char *bytes) const
{
    ::sodium_free(bytes); // overwrites it first
}

} // namespace crypto
