#pragma once

// ExportChoice: the items requested for an export, and the withheld fields.

#include "actions/session.h"

namespace exchange {

struct ExportChoice {
    QStringList items;               // ids, at least one
    std::optional<QString> caseFile; // id
};

// The items of these numbers and those of the case, as the officer may see them. Fails with
// NotFound where it does not exist or the officer may not see it: only its own officers may see a
// restricted case. Fails with Denied where the case has items that are hidden from the officer.
Result<ExportChoice> chooseItems(const actions::View &view, const QStringList &exhibitNumbers,
                                 const std::optional<QString> &caseNumber);

// Names of all sealed fields, which are those that can be withheld, in alphabetical order.
QStringList sealedFields();

// The names without blanks and repetitions. Fails with Invalid where one is not a sealed field: a
// typing error must not come to light in court.
Result<QStringList> checkedRedaction(const QStringList &given);

// Fails with NotFound where one of these ids is no person's.
Result<void> checkPersons(const actions::Session &session, const QStringList &ids);

} // namespace exchange
