#pragma once

// Migrate: the steps of ledger::migrate inside the caller's transaction, so that an update of a
// registry is one transaction.

#include "db/connection.h"

namespace ledger {

// As ledger::migrate, but the caller begins and commits the transaction.
Result<void> migrateInside(db::Connection &connection, int version);

} // namespace ledger
