#pragma once

// Canonical JSON: the unique serialisation of a JSON value that is hashed and signed (RFC 8785,
// JCS).

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>

namespace base {

// The canonical form of `value` in UTF-8: no white space, members in the order of their UTF-16
// code units, numbers as ECMAScript writes them.
// Fails with Invalid on what I-JSON (RFC 7493) cannot carry: a lone surrogate, an infinite number,
// NaN, an integer that a double does not hold exactly, an undefined value.
Result<QByteArray> canonicalJson(const QJsonValue &value);

// Reads one JSON object that is in canonical form already, so that equal objects are equal bytes.
// Fails with Corrupt on everything else (white space, another order, a name that comes twice,
// another spelling of a number or a string, invalid UTF-8, a value that is not an object); the
// message gives the offset of the first byte that differs from the canonical form.
Result<QJsonObject> parseCanonicalObject(const QByteArray &bytes);

} // namespace base
