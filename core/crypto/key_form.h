#pragma once

// KeyForm: recognises an officer's encrypted private key in the form that Sealbook writes, without
// the password.

#include <QByteArray>

#include <optional>

namespace crypto {

// What scrypt (RFC 7914) takes for a guess: memory by N and r, time by all three.
struct ScryptCost {
    qint64 n = 0;
    qint64 r = 0;
    qint64 p = 0;
};

// Sealbook writes N = 16384, r = 8 and p as its environment says; more would only keep an officer
// from signing in.
inline constexpr qint64 scryptN = 16384;
inline constexpr qint64 scryptR = 8;
inline constexpr qint64 mostScryptP = 64;

// Of a key in PKCS#8 under PBES2 with scrypt; nothing where it is another.
std::optional<ScryptCost> scryptCostOf(const QByteArray &pem);
bool isUsual(const ScryptCost &cost);

// Whether these bytes are exactly one key in PKCS#8 under PBES2 with scrypt of a usual cost and
// AES-256-CBC (RFC 8018, RFC 7914), in PEM as OpenSSL writes it. Whose key it is, and whether a
// password opens it, cannot be seen.
bool isEncryptedKey(const QByteArray &pem);

} // namespace crypto
