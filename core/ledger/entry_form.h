#pragma once

// EntryForm: what an entry must be by itself under the rules in force, before anybody asks who
// signed it and what came before it.

#include "ledger/entry.h"

namespace ledger {

// The schema of its kind (ledger/entry_schema.h) and clean texts (below). Fails with Invalid, and
// names the place.
Result<void> checkForm(const Entry &entry, int rules);

// From rules 2 on: every text in the body is one that the ledger takes (base/clean_text.h). Fails
// with Invalid, naming the member and the first character that is refused.
Result<void> checkTexts(const Entry &entry, int rules);

// The same of a value that was sealed under the name `field`.
Result<void> checkSealedText(const QString &field, const QString &value, int rules);

} // namespace ledger
