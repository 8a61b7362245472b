#pragma once

// Tables: creates the folded tables, and rebuilds them from the ledger.

#include "base/progress.h"
#include "db/connection.h"

#include <QMap>

namespace registry {

// Creates all of schema/sqlite/tables.sql in a database that has none of them.
Result<void> createTables(db::Connection &connection);

// Whether the tables were made by this version's tables.sql; if not, they want rebuild.
Result<bool> tablesAreCurrent(db::Connection &connection);

// Drops the folded tables and replays every entry, inside the caller's transaction. The rows come
// out the same unless somebody changed them behind the ledger's back. Fails with the first entry
// that does not fold, Cancelled when asked to stop.
Result<void> rebuild(db::Connection &connection, base::Progress &progress);

// Names of the tables whose rows are compared between a registry and a replay: all but the
// inner tables of the search indexes.
Result<QStringList> foldedTables();

// One SHA-256 for each of these tables, over all its rows in the order of their primary key.
Result<QMap<QString, QByteArray>> tableDigests(db::Connection &connection);

} // namespace registry
