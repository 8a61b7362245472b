#pragma once

// Records that labels were printed: two labels with one number are how exhibits are swapped.

#include "actions/session.h"

namespace actions {

struct LabelPrinting {
    QStringList exhibitNumbers;
    QString stock;  // what they are printed on, such as "Avery L7160"
    int copies = 1; // of each
    QString reason; // needed when one of them has a label already
};

// Appends one label.printed for all of them and gives the numbers of those that had a label
// already. Fails with Invalid (no number, no stock, no copy, no reason for a second label),
// NotFound, Denied.
Result<QStringList> recordLabels(Session &session, const LabelPrinting &printing);

} // namespace actions
