#pragma once

// Amends an item: corrects its fields, assigns it to cases, puts it in and out of other items,
// sets its review date, and confirms its seizure.

#include "actions/session.h"
#include "domain/field.h"
#include "domain/origin.h"
#include "registry/item_table.h"

namespace actions {

// All fail with NotFound (no such item that the officer may see), Denied and Invalid (no reason).

struct Correction {
    domain::Fields fields;                 // as they should have been, as typed
    QStringList removed;                   // names of fields that should not be there
    domain::Origin origin;                 // what is set replaces what stood
    std::optional<QString> insistReason;   // why wrong check digits are kept as found
    QString reason;
};

// Gives the warnings of what was accepted but looks odd. Fails with Invalid when nothing would change, and as registerItem does.
Result<QStringList> correctItem(Session &session, const QString &exhibitNumber, const Correction &correction);

Result<void> assignItem(Session &session, const QString &exhibitNumber, const QString &caseNumber);

// The same within an action that is being written.
Result<void> assignItem(Writer &writer, const registry::ItemRecord &item, const QString &caseNumber);

Result<void> unassignItem(Session &session, const QString &exhibitNumber, const QString &caseNumber, const QString &reason);

// Both need the same holder at the same place, and no seal on the container; Conflict otherwise.
Result<void> putItemIn(Session &session, const QString &exhibitNumber, const QString &container, const QString &reason);
Result<void> takeItemOut(Session &session, const QString &exhibitNumber, const QString &reason);

// `date` is ISO 8601, such as 2027-03-31.
Result<void> setReview(Session &session, const QString &exhibitNumber, const QString &date, const QString &reason);

struct Confirmation {
    std::optional<QString> witness;        // a person's id
    std::optional<QString> noWitnessReason;
    std::optional<QString> remarks;
};

// By another officer than the one who registered; Denied otherwise. Conflict when done before.
Result<void> confirmSeizure(Session &session, const QString &exhibitNumber, const Confirmation &confirmation);

} // namespace actions
