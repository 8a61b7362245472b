#pragma once

// Takes a custody step (seal, open, release, receive, refuse, recall, move, dispose) for one item
// or a whole lot, all or nothing.

#include "actions/custody_request.h"
#include "registry/item_table.h"

namespace actions {

class Session;
class Writer;

// Appends one entry for each item. A release makes a new lot of all of them; an answer to a release
// carries each item's own lot. Gives the items as they then are. The first item that refuses
// decides: the failure names it, and nothing is recorded. Fails as domain::next does, and with
// NotFound, Denied, Conflict (an item is inside another; the receiver is suspended; a seal is on
// another item already, or was on this one before), Invalid (it happened before the item's seizure
// or previous step, in the future, or longer ago than a day without `isMeant`).
Result<std::vector<registry::ItemRecord>> takeCustodyStep(Session &session,
                                                          const CustodyRequest &request);

// The same within an action that is being written.
Result<std::vector<registry::ItemRecord>> takeCustodyStep(Writer &writer,
                                                          const CustodyRequest &request);

// The same for one item within an action that is being written; a release's lot is the caller's.
Result<registry::ItemRecord> takeCustodyStep(Writer &writer, const QString &exhibitNumber,
                                             domain::CustodyStep stated, bool isMeant = false);

// Records that the seal of a container was found broken: in the container's own chain, before
// something is put in, found in it, or taken out. Fails as takeCustodyStep does.
Result<void> recordBrokenSeal(Writer &writer, const QString &container, const QString &reason);

// Whether a step that happened then needs the officer's word that it is meant.
bool isRecordedLate(std::optional<qint64> occurredAtMs, qint64 nowMs);

// Fails with Invalid unless there is at least one number, and none twice.
Result<void> checkNumbers(const QStringList &exhibitNumbers);

// Whether the step could be taken for every item, without taking it: asked before the scan of a
// paper is attached on which it is going to rest (`paperComes`). Fails as takeCustodyStep would.
Result<void> checkCustodyStep(const Session &session, const CustodyRequest &request,
                              bool paperComes);

} // namespace actions
