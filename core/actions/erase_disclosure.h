#pragma once

// Erases the plain value of sealed fields permanently; the chain of entries stays intact.

#include "actions/session.h"
#include "base/progress.h"

namespace actions {

// Erases every disclosure of these fields of one item, in all its entries, and replays the ledger
// so that no table holds them any more. Fails with Denied (no administrator), NotFound (no such
// item, or nothing of it is disclosed), Invalid (no reason or authority), Cancelled.
Result<int> eraseDisclosures(Session &session, const QString &exhibitNumber,
                             const QStringList &fields, const QString &reason,
                             const QString &authority, base::Progress &progress);

} // namespace actions
