#pragma once

// SecretBytes: a key or a password in memory: locked, kept out of core dumps, and wiped on
// destruction.

#include <QByteArrayView>

#include <cstddef>
#include <memory>

namespace crypto {

// A buffer of fixed size that is never copied, only moved; a moved-from one is empty. It is on
// pages (libsodium's sodium_malloc) that are not swapped to disk, as far as the limit of locked
// memory goes, and that are excluded from core dumps; an access beyond them ends the program. Keys
// of up to 64 bytes share pages. Its bytes are overwritten before the memory is given back.
class SecretBytes
{
public:
    SecretBytes() = default;
    // `size` zero bytes.
    explicit SecretBytes(std::size_t size);
    // A copy of `bytes`; the caller wipes the original.
    explicit SecretBytes(QByteArrayView bytes);
    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;

    // A second buffer with the same bytes, where two owners are really meant.
    SecretBytes clone() const { return SecretBytes(view()); }

    unsigned char *data() { return m_bytes.get(); }
    const unsigned char *data() const { return m_bytes.get(); }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    QByteArrayView view() const { return {m_bytes.get(), qsizetype(m_size)}; }

    // Compares in a time that does not depend on where the bytes differ.
    bool operator==(const SecretBytes &other) const;

private:
    struct Free {
        void operator()(unsigned char *bytes) const;
    };

    std::unique_ptr<unsigned char, Free> m_bytes;
    std::size_t m_size = 0;
};

} // namespace crypto
