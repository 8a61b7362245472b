#pragma once

// Rebuilds the folded tables from the ledger. No entry is written, so nobody has to sign in.

#include "base/progress.h"
#include "domain/fault.h"
#include "registry/registry.h"

namespace actions {

struct RebuiltTables {
    // Names of the tables in which rows changed: none, unless somebody changed them behind the
    // ledger's back; none either where another version had made them.
    QStringList changed;
    std::vector<domain::Fault> passedOver; // entries that break a rule and count for nothing
};

// Drops the tables and replays every entry, in one transaction. In a registry of an earlier version
// of the program it is also that transaction which brings the ledger's own tables to this version's
// schema, and a copy of the database from before it is kept (registry/before_update.h). Fails with
// Unsupported (rules of a newer version), Corrupt (entries that cannot be read), Conflict (another
// program writes), Io, Cancelled; then nothing changed.
Result<RebuiltTables> replayTables(registry::Registry &registry, base::Progress &progress);

// The same; gives the names of the changed tables alone.
Result<QStringList> rebuildTables(registry::Registry &registry, base::Progress &progress);

} // namespace actions
