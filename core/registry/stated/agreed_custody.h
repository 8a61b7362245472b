#pragma once

// AgreedCustody: checks that the tables agree with the ledger's entries about an item's custody,
// after a step was judged by them and before it is committed: altered tables must not make an
// officer sign a step that the rule forbids.

#include "ledger/ledger.h"
#include "registry/stated/stated_signers.h"

namespace registry {

// Follows the entries about the item and its containers, without the tables. Some 20 microseconds
// an entry; attached files other than papers are not read. Fails with Corrupt where the tables
// disagree about its custody or its container, and where a step of its chain is missing.
Result<void> checkAgreedCustody(db::Connection &connection, const ledger::Ledger &ledger,
                                const StatedSigners &signers, const QString &item);

} // namespace registry
