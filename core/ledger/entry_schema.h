#pragma once

// EntrySchema: checks an entry against the schema that the rules in force require for its kind.

#include "domain/named_thing.h"
#include "ledger/entry.h"

#include <vector>

namespace ledger {

// Checks body and sealed fields against schema/entries/<kind>.v<N>.json with the highest N up to
// `rules`, and that the member `checkpoint` is there where the kind needs it and only where the
// rules know it. Fails with Invalid, naming the place (such as /body/fields) and what was expected;
// also when the kind is unknown under these rules. The schemas are JSON Schema 2020-12, written
// with these keywords only: type, const, enum, pattern, minLength, maxLength, minimum, maximum,
// properties, required, additionalProperties, minProperties, maxProperties, items, minItems,
// maxItems and $ref to #/$defs; and `names`, which is Sealbook's own.
Result<void> checkAgainstSchema(const Entry &entry, int rules);

// The things that the body of the entry, which fits its schema, names by their ids.
std::vector<domain::NamedThing> namedBy(const Entry &entry, int rules);

// The rules that the entry puts in force: what `registry.opened` and `rules.adopted` state; 0 for
// every other kind.
int rulesStatedBy(const Entry &entry);

} // namespace ledger
