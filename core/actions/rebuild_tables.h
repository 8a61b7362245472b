#pragma once

// Rebuilds the folded tables from the ledger. No entry is written, so nobody has to sign in.

#include "base/progress.h"
#include "registry/registry.h"

namespace actions {

// Drops the tables and replays every entry, in one transaction. Gives the names of the tables in
// which rows changed: none, unless somebody changed them behind the ledger's back; none either
// where another version had made them. Fails with the first entry that does not fold, Conflict
// (another program writes), Io, Cancelled; then nothing changed.
Result<QStringList> rebuildTables(registry::Registry &registry, base::Progress &progress);

} // namespace actions
