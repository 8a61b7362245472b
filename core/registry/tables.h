#pragma once

// Tables: creates the folded tables, and rebuilds them from the ledger.

#include "base/progress.h"
#include "db/connection.h"
#include "domain/fault.h"

#include <QMap>
#include <QSet>

namespace registry {

// Creates all of schema/sqlite/tables.sql in a database that has none of them; or all of the script
// of an earlier version.
Result<void> createTables(db::Connection &connection);
Result<void> createTables(db::Connection &connection, const QByteArray &script);

// Whether the tables were made by this version's tables.sql; if not, they want rebuild, and nobody
// reads them before that.
Result<bool> tablesAreCurrent(db::Connection &connection);

// The script by which an earlier released version made the tables, as they say themselves
// (schema/sqlite/earlier); nothing where this version did, or nobody known.
Result<std::optional<QByteArray>> earlierTables(db::Connection &connection);

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

// Names of the tables whose rows are compared between a registry and a replay: all but the
// inner tables of the search indexes.
Result<QStringList> foldedTables();

// One SHA-256 for each of these tables, over all its rows in the order of their primary key.
Result<QMap<QString, QByteArray>> tableDigests(db::Connection &connection);

} // namespace registry
