#pragma once

// Hkdf: derives keys for several purposes from one secret.

#include "crypto/secret_bytes.h"

#include <QByteArrayView>

namespace crypto {

// HKDF with SHA-256 (RFC 5869): `size` bytes, at most 8,160. Each purpose has its own `info`.
SecretBytes hkdfSha256(const SecretBytes &secret, QByteArrayView salt, QByteArrayView info,
                       std::size_t size = 32);

} // namespace crypto
