#pragma once

// Bech32: the spelling of age's keys (BIP 173), with a checksum that notices mistyped characters.

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

namespace crypto {

// "PREFIX1DATA" in lower case, for bytes of any number. The prefix must be lower-case ASCII.
QByteArray toBech32(QByteArrayView prefix, QByteArrayView bytes);

// Decodes a text that toBech32 wrote with that prefix, in lower or in upper case but not mixed; BIP
// 173's limit of 90 characters does not apply to age. Fails with Invalid on everything else.
Result<QByteArray> fromBech32(QByteArrayView prefix, QByteArrayView text);

} // namespace crypto
