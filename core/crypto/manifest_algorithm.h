#pragma once

// ManifestAlgorithm: the digest algorithms of bag manifests (RFC 8493 §2.4), from any program.

#include "crypto/digest.h"

namespace crypto {

// The algorithm of a manifest's name, as digestAlgorithm gives it; also SHA-224 ("sha224") and
// SHA-384 ("sha384"). These two are computed like the others (Hasher), but the enumeration does not
// name them, because no attachment is ever recorded with them.
std::optional<DigestAlgorithm> manifestAlgorithm(const QString &name);

// Reads the hexadecimal digits of a digest of any such algorithm, in any case. Fails with Invalid
// on another length or another character.
Result<Digest> readDigits(DigestAlgorithm algorithm, const QString &digits);

} // namespace crypto
