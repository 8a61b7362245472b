#pragma once

// EntryForm: what an entry must be by itself under the rules in force, before anybody asks who
// signed it and what came before it.

#include "ledger/disclosure.h"
#include "ledger/entry.h"

namespace ledger {

// Limits from rules 2 on: bytes of an entry and of a disclosure, code points of a sealed value.
inline constexpr qsizetype largestEntry = qsizetype(16) << 20;
inline constexpr qsizetype largestDisclosure = qsizetype(32) << 10;
inline constexpr qsizetype longestSealedValue = 4000;

// Checks an entry against the schema of its kind (ledger/entry_schema.h), and its place among the
// steps of its subject, its size and its texts (below). Fails with Invalid, naming the place.
Result<void> checkForm(const Entry &entry, int rules);

// The same without the texts.
Result<void> checkKind(const Entry &entry, int rules);

// From rules 2 on: every text in the body is one that the ledger takes (base/clean_text.h). Fails
// with Invalid, naming the member and the first character that is refused.
Result<void> checkTexts(const Entry &entry, int rules);

// Whether it is a text of at most this size. Fails with Invalid.
Result<void> checkSealedSize(const Disclosure &disclosure);

// The same for a sealed value: also a text, and within its limit.
Result<void> checkSealedValue(const Disclosure &disclosure, int rules);

} // namespace ledger
