#pragma once

// AgreedCustody: whether the tables say of an item's custody what the ledger's entries say, asked
// when a step was judged by them and before it is committed: an officer must not be led by altered
// tables to sign a step that the rule forbids.

#include "base/progress.h"
#include "ledger/ledger.h"
#include "registry/stated_signers.h"

namespace registry {

// Follows the entries about the item and what it lay in, without the tables. Some 20 microseconds
// an entry; attached files other than papers are not read. Fails with Corrupt where the tables say
// something else of its custody or of what it lies in, and where a step of its chain is missing.
Result<void> checkAgreedCustody(db::Connection &connection, const ledger::Ledger &ledger,
                                const StatedSigners &signers, const QString &item);

// The same of every item there is, asked before a list that must have them all is recorded: none
// may have been put elsewhere, or taken out, in the tables alone. Some 20 microseconds an entry.
Result<void> checkAgreedStock(db::Connection &connection, const ledger::Ledger &ledger,
                              const StatedSigners &signers, base::Progress &progress);

} // namespace registry
