#pragma once

// RecordSchemas: the schemas of all kinds of entry, as included in a custody record, so that
// verify.py and verify.html judge entries by the same schemas as Sealbook.

#include "base/result.h"

#include <QByteArray>

namespace exchange {

// The file entry_schemas.json: one canonical JSON object (RFC 8785), "<kind>.v<N>" to schema,
// without the keywords that only describe ($schema, $id, title, description). Made once.
const QByteArray &entrySchemas();

} // namespace exchange
