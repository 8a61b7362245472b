#pragma once

// Base64url without padding (RFC 4648, 5): the encoding of SD-JWT disclosures and salts.

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace crypto {

QByteArray toBase64Url(QByteArrayView bytes);

// Reads exactly what toBase64Url writes. Fails with Invalid on padding, white space, any other
// character, an impossible length, and unused bits that are not zero: one text for one value.
Result<QByteArray> fromBase64Url(QByteArrayView text);

} // namespace crypto
