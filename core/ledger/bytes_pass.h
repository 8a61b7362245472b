#pragma once

// BytesPass: one pass over all entries that trusts no column: each column by which entries are
// found must say what the entry's own bytes say.

#include "db/connection.h"

#include <QHash>
#include <QSet>

namespace ledger {

struct BytesPass {
    QHash<QString, qint64> steps; // how many entries each of the subjects that were asked for has
    QSet<QString> assigned;       // the items that serve the case that was asked for
};

// Reads every entry, a microsecond or two each. `subjects`: whose entries to count; `caseFile`: the
// case whose items to find, or nothing. Fails with Corrupt, naming the entry, where a column
// differs from the bytes, and with Database.
Result<BytesPass> passOverBytes(db::Connection &connection, const QSet<QString> &subjects,
                                const QString &caseFile);

} // namespace ledger
