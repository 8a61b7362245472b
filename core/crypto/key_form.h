#pragma once

// KeyForm: recognises an officer's encrypted private key in the form that Sealbook writes, without
// the password.

#include <QByteArray>

#include <optional>

namespace crypto {

// The cost of one scrypt (RFC 7914) guess: memory by N and r, time by all three.
struct ScryptCost {
    qint64 n = 0;
    qint64 r = 0;
    qint64 p = 0;
};

// Sealbook writes N = 16384, r = 8 and the p of its environment. A key with p above mostScryptP is
// refused: its only effect would be to keep an officer from signing in.
inline constexpr qint64 scryptN = 16384;
inline constexpr qint64 scryptR = 8;
inline constexpr qint64 mostScryptP = 64;

// The longest PEM of one key that is read, public or encrypted, in bytes: Sealbook's keys have some
// 500, and OpenSSL takes half a second for each megabyte.
inline constexpr qsizetype longestKeyPem = 4096;

// The cost of a key in PKCS#8 under PBES2 with scrypt; nothing for any other key.
std::optional<ScryptCost> scryptCostOf(const QByteArray &pem);
bool isUsual(const ScryptCost &cost);

// Whether these bytes are exactly one key in PKCS#8 under PBES2 with scrypt of a usual cost and
// AES-256-CBC (RFC 8018, RFC 7914), in PEM as OpenSSL writes it. Whose key it is, and whether a
// password opens it, cannot be seen.
bool isEncryptedKey(const QByteArray &pem);

} // namespace crypto
