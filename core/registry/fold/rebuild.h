#pragma once

// Rebuild: replays the ledger, into the registry's own tables or into a separate database.

#include "base/progress.h"
#include "db/connection.h"
#include "domain/fault.h"

#include <QSet>

namespace registry {

// Drops the folded tables and replays every entry, inside the caller's transaction. The rows come
// out the same unless somebody changed them behind the ledger's back. Gives the entries that were
// passed over, since they break a rule: as a verification names them. Fails with Unsupported where
// the log is judged by rules that this version does not know, with Corrupt where entries cannot be
// read, with Cancelled when asked to stop.
Result<std::vector<domain::Fault>> rebuild(db::Connection &connection, base::Progress &progress);

// The tables as the entries give them, in a database of their own, without those of the search;
// some 200 microseconds an entry. Fails as rebuild does.
Result<db::Connection> replayedApart(db::Connection &registry, base::Progress &progress);

// The positions of these entries, found without the registry's tables: each entry is replayed
// apart, some 200 microseconds each. Fails as rebuild does.
Result<QSet<qint64>> passedOverPositions(db::Connection &registry, base::Progress &progress);

} // namespace registry
