#pragma once

// LabelJob: labels on their way to paper. They are recorded first: two labels with one number are
// how exhibits are swapped.

#include "actions/print_labels.h"
#include "print/labels.h"

class QPrinter;

namespace desktop {

struct LabelJob {
    QStringList exhibitNumbers; // in the order in which they are printed
    print::LabelStock stock;
    int skip = 0;   // places of the first sheet that are used up
    int copies = 1; // of each
    QString reason; // why one of them gets a second label
};

// What stands on the labels, but for the checkpoint, each as often as there are copies. Items that
// `viewer` may not see are left out.
Result<std::vector<print::Label>> labelsOf(registry::Registry &registry, const LabelJob &job,
                                           const QString &viewer);

// Records the printing and makes the checkpoint whose first characters the labels bear. Fails as
// actions::recordLabels does.
Result<std::vector<print::Label>> recordedLabels(actions::Session &session, const LabelJob &job);

// Those of the items that had a label before, by exhibit number.
Result<QStringList> numbersWithLabel(registry::Registry &registry,
                                     const QStringList &exhibitNumbers);

// How many sheets the labels need.
int sheetsOf(const print::LabelStock &stock, int labels, int skip);

// Sets the page of a printer to that of the stock.
void setPage(QPrinter &printer, const print::LabelStock &stock);

// The stock used last, and the place where the next label goes on it; kept on this machine.
print::LabelStock lastStock();
int lastPlace(const print::LabelStock &stock);
void noteStock(const print::LabelStock &stock, int nextPlace);

} // namespace desktop
