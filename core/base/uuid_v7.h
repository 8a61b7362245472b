#pragma once

// UUIDv7: identifiers that need no network and sort by the time they were made (RFC 9562, 5.7).

#include "base/random.h"

#include <QString>

namespace base {

// A new identifier for the moment `utcMs` (milliseconds since 1970, not negative), lower case,
// with hyphens and without braces: "0195c4b8-91f0-7c3a-9d2e-5b1f0a6c7d8e". All 74 bits that the
// standard leaves free are random, so two of one millisecond have no order among them.
QString newUuidV7(qint64 utcMs, const Random &random);

// Whether `text` is a UUID of version 7 in exactly the form that newUuidV7 writes.
bool isUuidV7(const QString &text);

} // namespace base
