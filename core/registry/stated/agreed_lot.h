#pragma once

// AgreedLot: checks that the tables list the same items in a lot as the ledger, so that a lot is
// answered for as a whole.

#include "base/result.h"

#include <QSet>
#include <QString>

namespace db {
class Connection;
}

namespace registry {

// Fails with Corrupt if the items in transit with the lot, without what lies in them, are not
// `stated`, as the bytes of the entries state them (ledger/bytes_pass.h).
Result<void> checkAgreedLot(db::Connection &tables, const QString &lot,
                            const QSet<QString> &stated);

// The same; reads the bytes of every entry, and checks the indexes by which items are found.
Result<void> checkAgreedLot(db::Connection &tables, const QString &lot);

} // namespace registry
