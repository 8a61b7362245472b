#pragma once

// StepCandidates: which of some items can take a custody step, and why the others cannot; queried
// before an officer fills in a form.

#include "registry/item_list.h"
#include "registry/reader.h"

namespace registry {

struct StepCandidate {
    ItemRow row;
    QString obstacle;     // one translated sentence; empty: the item can take the step
    bool onPaper = false; // the responsible party has no key: their signed paper is needed
    std::vector<ItemRow> contents = {}; // contents that move with it; empty for a step of its seal
};

// The item's contents, nested ones included, as far as `actor` may see them.
Result<std::vector<ItemRow>> contentRows(const Reader &reader, const QString &item,
                                         const QString &actor);

// In the order of `exhibitNumbers`; what no item carries, or `actor` (an officer's id) may not see,
// is left out.
Result<std::vector<StepCandidate>> stepCandidates(const Reader &reader, domain::CustodyVerb verb,
                                                  const QStringList &exhibitNumbers,
                                                  const QString &actor);

} // namespace registry
