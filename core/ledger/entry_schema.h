#pragma once

// EntrySchema: holds an entry's body and sealed fields against schema/entries/<kind>.v1.json.

#include "base/result.h"

#include <QJsonObject>

namespace ledger {

// Fails with Invalid, naming the place (such as /body/fields) and what was expected; also when the
// kind is unknown. The schemas are JSON Schema 2020-12, written with these keywords only: type,
// const, enum, pattern, minLength, maxLength, minimum, properties, required, additionalProperties,
// minProperties, maxProperties, items, minItems and $ref to #/$defs.
Result<void> checkAgainstSchema(const QString &kind, const QJsonObject &body,
                                const QJsonObject &sealed);

} // namespace ledger
