#pragma once

// Xts: AES-256 in XTS mode (IEEE 1619, NIST SP 800-38E), for files with random access: the
// ciphertext is as long as the plain text, and each data unit is encrypted by its position. XTS
// hides content but does not detect changes.

#include "crypto/secret_bytes.h"

#include <QtGlobal>

#include <memory>

namespace crypto {

// One object serves one thread at a time.
class Xts
{
public:
    static constexpr std::size_t keySize = 64;  // two AES-256 keys, which must differ
    static constexpr std::size_t unitSize = 16; // the smallest piece

    // Takes keySize bytes.
    explicit Xts(const SecretBytes &key);
    ~Xts();
    Xts(Xts &&) noexcept;
    Xts &operator=(Xts &&) noexcept;

    // Transforms a data unit of at least unitSize bytes in place. `number` is its tweak, 16 bytes
    // with the lowest first; it must be different for each data unit under one key. A length that
    // is not a multiple of unitSize is handled by ciphertext stealing.
    void encrypt(quint64 number, unsigned char *bytes, std::size_t size) const;
    void decrypt(quint64 number, unsigned char *bytes, std::size_t size) const;

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
};

} // namespace crypto
