#pragma once

// TableComparison: finds every row that differs between two databases with the same tables.

#include "base/progress.h"
#include "db/connection.h"

#include <functional>

namespace registry {

struct RowDifference {
    QString table;
    QString key;      // the row's primary key, readable
    QString column;   // empty when the whole row is missing or superfluous
    QString expected; // the value in `truth`, cut off if it is long; empty: the row should not be
                      // there
    QString found;    // the value in `suspect`; empty when the row is missing
    QString subject;  // what the row is about: an id, or an item's number in a table of the search
    QString leaf;     // of the entry that the row comes from, where its table states that
};

// Reads both tables side by side in the order of their primary key, in memory for one row each.
// `report` is called for each difference. Fails when a table cannot be read.
Result<void> compareTable(db::Connection &truth, db::Connection &suspect, const QString &table,
                          const std::function<void(const RowDifference &)> &report,
                          base::Progress &progress);

} // namespace registry
