#pragma once

// ExportChoice: the items requested for an export, and the withheld fields.

#include "actions/session.h"

namespace exchange {

struct ExportChoice {
    QStringList items;               // ids, at least one
    std::optional<QString> caseFile; // id
};

// The items of these numbers and those of the case, as the officer may see them. Fails with
// NotFound where there is none, or not for him: a restricted case is told to its officers alone.
Result<ExportChoice> chooseItems(const actions::Writer &writer, const QStringList &exhibitNumbers,
                                 const std::optional<QString> &caseNumber);

// Names of all sealed fields, which are those that can be withheld, in alphabetical order.
QStringList sealedFields();

// The names without blanks and repetitions. Fails with Invalid where one is no sealed field:
// whoever withholds a field must not find out in court that he mistyped its name.
Result<QStringList> checkedRedaction(const QStringList &given);

// Fails with NotFound where one of these ids is no person's.
Result<void> checkPersons(const actions::Session &session, const QStringList &ids);

} // namespace exchange
