#include "crypto/secret_bytes.h"

#include <sodium.h>

#include <cstring>
#include <functional>
#include <mutex>
#include <utility>
#include <vector>

namespace crypto {

namespace {

unsigned char *lockedMemory(std::size_t size)
{
    static const bool isReady = ::sodium_init() >= 0;
    auto *bytes = isReady ? static_cast<unsigned char *>(::sodium_malloc(size)) : nullptr;
    if (!bytes)
        qFatal("there is no memory for a secret");
    return bytes;
}

// Keys of up to 64 bytes, in locked pages that they share and that are never given back. Pages of
// their own would cost some twelve system calls for each key, and an age file has five keys.
class SmallSecrets
{
public:
    static constexpr std::size_t slotSize = 64;

    static SmallSecrets &all()
    {
        static auto *secrets = new SmallSecrets; // outlives every static object with a key
        return *secrets;
    }

    unsigned char *take()
    {
        const std::lock_guard guard(m_mutex);
        if (m_free.empty()) {
            m_pages.push_back(lockedMemory(pageSize));
            for (std::size_t at = 0; at < pageSize; at += slotSize)
                m_free.push_back(m_pages.back() + at);
        }
        auto *bytes = m_free.back();
        m_free.pop_back();
        return bytes;
    }

    // False: it has pages of its own.
    bool giveBack(unsigned char *bytes)
    {
        const std::lock_guard guard(m_mutex);
        const std::less<> before;
        for (const auto *page : m_pages) {
            if (before(bytes, page) || !before(bytes, page + pageSize))
                continue;
            ::sodium_memzero(bytes, slotSize);
            m_free.push_back(bytes);
            return true;
        }
        return false;
    }

private:
    static constexpr std::size_t pageSize = 4096;

    std::mutex m_mutex;
    std::vector<unsigned char *> m_pages, m_free;
};

} // namespace

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    m_bytes.reset(size <= SmallSecrets::slotSize ? SmallSecrets::all().take() : lockedMemory(size));
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
    if (!SmallSecrets::all().giveBack(bytes))
        ::sodium_free(bytes); // overwrites it first
}

} // namespace crypto
