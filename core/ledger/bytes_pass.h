#pragma once

// BytesPass: one pass over all entries that trusts no column: each column by which entries are
// found must agree with the entry's own bytes.

#include "db/connection.h"
#include "ledger/entry_place.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace ledger {

// The questions for a pass; an empty one is skipped.
struct BytesQuestion {
    QSet<QString> subjects;       // whose entries to count
    QString caseFile;             // id of the case whose items to find
    QString lot;                  // id of the lot whose items to find
    QSet<qint64> passedOver = {}; // positions of entries that count for nothing
};

struct BytesPass {
    QHash<QString, qint64> steps; // how many entries each of the subjects that were asked for has
    QSet<QString> assigned;       // the items that serve the case that was asked for
    QSet<QString> inLot; // the items that were released with the lot, and not answered for since
    QHash<QString, QSet<QString>> inside; // the contents of each of the subjects
    qint64 registered = 0;                // how many items there are
};

// Reads every entry, a microsecond or two each. Fails with Corrupt, naming the entry, where a
// column differs from the bytes, and with Database.
Result<BytesPass> passOverBytes(db::Connection &connection, const BytesQuestion &asked);

// An entry by its own bytes; the views are valid during the visit.
struct PlacedRow {
    qint64 position = 0;
    EntryPlace place;
    QByteArrayView bytes;
    QByteArrayView signature;
};

// Visits the rows after this position in order of arrival, through no index and by no column; rows
// that do not have the form of an entry are left out. Takes about a microsecond each. Stops at the
// first failure of `visit`.
Result<void> passOverPlaces(db::Connection &connection, qint64 after,
                            const std::function<Result<void>(const PlacedRow &)> &visit);

} // namespace ledger
