#include "crypto/hkdf.h"

#include <sodium.h>

#include <algorithm>
#include <cstring>

namespace crypto {

namespace {

// HMAC-SHA-256 over the joined parts.
void hmac(unsigned char *out, QByteArrayView key, std::initializer_list<QByteArrayView> parts)
{
    crypto_auth_hmacsha256_state state;
    ::crypto_auth_hmacsha256_init(&state, reinterpret_cast<const unsigned char *>(key.data()),
                                  std::size_t(key.size()));
    for (const auto part : parts)
        ::crypto_auth_hmacsha256_update(
            &state, reinterpret_cast<const unsigned char *>(part.data()), quint64(part.size()));
    ::crypto_auth_hmacsha256_final(&state, out);
    ::sodium_memzero(&state, sizeof state);
}

} // namespace

// Without a salt the key of the first step is zeros, as HMAC fills it up (RFC 5869, 2.2).
SecretBytes hkdfSha256(const SecretBytes &secret, QByteArrayView salt, QByteArrayView info,
                       std::size_t size)
{
    constexpr std::size_t blockSize = crypto_auth_hmacsha256_BYTES;
    Q_ASSERT(size <= 255 * blockSize);
    SecretBytes prk(blockSize), key(size), block(blockSize);
    hmac(prk.data(), salt, {secret.view()});
    unsigned char count = 0;
    for (std::size_t at = 0; at < size; at += blockSize) {
        const auto before = at == 0 ? QByteArrayView() : block.view();
        ++count;
        hmac(block.data(), prk.view(),
             {before, info, QByteArrayView(reinterpret_cast<const char *>(&count), 1)});
        std::memcpy(key.data() + at, block.data(), std::min(blockSize, size - at));
    }
    return key;
}

} // namespace crypto
