#pragma once

// StatedNames: the names that the ledger's entries give, even if the tables have lost them.

#include "ledger/ledger.h"
#include "registry/look_alike.h"
#include "registry/stated/stated_signers.h"

namespace registry {

// The names of all officers, cases (their numbers), operations, sites or groups; not of persons,
// whose names need not be unique. Takes some 20 microseconds for each name. Leaves out entries that
// their actor was not allowed to sign.
Result<QStringList> statedNames(const ledger::Ledger &ledger, const StatedSigners &signers,
                                NameOf what);

} // namespace registry
