#pragma once

// KeyForm: recognises an officer's encrypted private key in the form that Sealbook writes, without
// the password.

#include <QByteArray>

namespace crypto {

// Whether these bytes are exactly one key in PKCS#8 under PBES2 with scrypt and AES-256-CBC (RFC
// 8018, RFC 7914), in PEM as OpenSSL writes it. Whose key it is, and whether a password opens it,
// cannot be seen.
bool isEncryptedKey(const QByteArray &pem);

} // namespace crypto
