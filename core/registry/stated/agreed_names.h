#pragma once

// AgreedNames: checks that the tables use the same name for a thing as the ledger's entries, before
// an entry names it by its id: altered tables must not make an officer who types a number or a name
// sign for another thing.

#include "ledger/ledger.h"
#include "registry/stated/stated_signers.h"

namespace registry {

// Compares what a person reads (an item's exhibit number, a case's number and title, the name of an
// operation, site, group or person) with the first entry about `id`, some 50 microseconds. An id
// that no entry is about passes, as do entries of other kinds. Fails with Corrupt where they
// differ.
Result<void> checkAgreedName(db::Connection &connection, const ledger::Ledger &ledger,
                             const StatedSigners &signers, const QString &id);

} // namespace registry
