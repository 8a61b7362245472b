#pragma once

// Tables: creates the folded tables, and knows which version created those that are there.

#include "registry/reader.h"

#include <QMap>

namespace registry {

// Creates all of schema/sqlite/tables.sql in a database that has none of them; or all of the script
// of an earlier version.
Result<void> createTables(db::Connection &connection);
Result<void> createTables(db::Connection &connection, const QByteArray &script);

// The same for a replay of the entries about a few things: without the indexes and the kept counts
// of items, which only lists and overviews use.
Result<void> createTablesOfFew(db::Connection &connection);

// Drops the indexes of items that only lists and counts use, and returns the script that makes them
// again. For a replay, which would otherwise update some twenty indexes with each entry.
Result<QByteArray> dropListIndexes(db::Connection &connection);

// Drops them all, inside the caller's transaction.
Result<void> dropTables(db::Connection &connection);

// Whether the tables were made by this version's tables.sql; if not, they want rebuild, and nobody
// reads them before that.
Result<bool> tablesAreCurrent(const Reader &reader);

// The script by which an earlier released version made the tables, as they say themselves
// (schema/sqlite/earlier); nothing where this version did, or nobody known.
Result<std::optional<QByteArray>> earlierTables(db::Connection &connection);

// Names of the tables whose rows are compared between a registry and a replay: all but the
// inner tables of the search indexes, and the texts of files, which no entry gives (file_text.h).
Result<QStringList> foldedTables();

// One SHA-256 for each of these tables, over all its rows in the order of their primary key; none
// for a table that is missing or damaged.
Result<QMap<QString, QByteArray>> tableDigests(db::Connection &connection);

} // namespace registry
