#pragma once

// Amends an item: corrects its fields, assigns it to cases, puts it into other items and takes it
// out, sets its review date, and confirms its seizure.

#include "actions/correction.h"
#include "registry/item_table.h"

#include <QMap>

namespace actions {

class Session;
class Writer;

// All fail with NotFound (no such item that the officer may see), Denied and Invalid (no reason).

// Gives the warnings of what was accepted but looks odd. Fails with Invalid when nothing would
// change, and as registerItem does.
Result<QStringList> correctItem(Session &session, const QString &exhibitNumber,
                                const Correction &correction);

// Each of the following is done to all of the items, in one transaction, or to none.

// Conflict where an item serves the case already.
Result<void> assignItems(Session &session, const QStringList &exhibitNumbers,
                         const QString &caseNumber);
Result<void> unassignItems(Session &session, const QStringList &exhibitNumbers,
                           const QString &caseNumber, const QString &reason);

// A container is reached into by the officer who holds it, and only where neither it nor anything
// around it is sealed; what is put in is with them at the same place. Conflict and Denied
// otherwise, as domain::mayPutIn and mayTakeOut do. `sealBroken`: the container's own seal was
// found broken, which is recorded first, with the same reason.
Result<void> putItemsIn(Session &session, const QStringList &exhibitNumbers,
                        const QString &container, const QString &reason, bool sealBroken = false);
Result<void> takeItemsOut(Session &session, const QStringList &exhibitNumbers,
                          const QString &reason, bool sealBroken = false);

// `date` is ISO 8601, such as 2027-03-31; today or later.
Result<void> setReviews(Session &session, const QStringList &exhibitNumbers, const QString &date,
                        const QString &reason);

// Withdraws items that were registered by mistake. Only the officer who registered an item or a
// custodian may do so (Denied), and only while the item was not handed on, is in no container and
// never had anything put into it (Conflict). Its number is not used again.
Result<void> withdrawItems(Session &session, const QStringList &exhibitNumbers,
                           const QString &reason);

// By another officer than the one who registered; Denied otherwise. Conflict when done before.
Result<void> confirmSeizures(Session &session, const QStringList &exhibitNumbers,
                             const Confirmation &confirmation);

// Checks that no other officer has changed the items since a window showed them: `steps` are the
// newest steps (ItemRecord::lastStep) that it showed, by exhibit number. Fails with Conflict; the
// sentence says who changed which item, how and when.
Result<void> checkUnchanged(const Session &session, const QMap<QString, qint64> &steps);

// Within an action that is being written.
Result<void> assignItem(Writer &writer, const registry::ItemRecord &item,
                        const QString &caseNumber);

// The same for one item.
inline Result<void> assignItem(Session &session, const QString &exhibitNumber,
                               const QString &caseNumber)
{
    return assignItems(session, {exhibitNumber}, caseNumber);
}
inline Result<void> unassignItem(Session &session, const QString &exhibitNumber,
                                 const QString &caseNumber, const QString &reason)
{
    return unassignItems(session, {exhibitNumber}, caseNumber, reason);
}
inline Result<void> putItemIn(Session &session, const QString &exhibitNumber,
                              const QString &container, const QString &reason,
                              bool sealBroken = false)
{
    return putItemsIn(session, {exhibitNumber}, container, reason, sealBroken);
}
inline Result<void> takeItemOut(Session &session, const QString &exhibitNumber,
                                const QString &reason, bool sealBroken = false)
{
    return takeItemsOut(session, {exhibitNumber}, reason, sealBroken);
}
inline Result<void> setReview(Session &session, const QString &exhibitNumber, const QString &date,
                              const QString &reason)
{
    return setReviews(session, {exhibitNumber}, date, reason);
}
inline Result<void> confirmSeizure(Session &session, const QString &exhibitNumber,
                                   const Confirmation &confirmation)
{
    return confirmSeizures(session, {exhibitNumber}, confirmation);
}

} // namespace actions
