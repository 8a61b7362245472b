#pragma once

// The part of a ledger check that covers the other tables of the ledger: keys at rest, and the form
// of every text.

#include "ledger/entry_check.h"
#include "ledger/ledger_check.h"

namespace ledger {

// Holds the keys at rest against the officers and stations that the entries name, and every text of
// the ledger's own tables against the form that Sealbook writes. The texts of entry, disclosure and
// tree_node are compared with the entries themselves elsewhere. Faults: database_key,
// database_text, database_damaged, not_checked. Fails with Cancelled.
Result<void> checkSideTables(db::Connection &connection, const SignerKeys &signers,
                             LedgerReport &report);

} // namespace ledger
