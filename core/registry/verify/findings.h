#pragma once

// Findings: the faults of a verification, grouped by cause. One deleted entry is one finding; its
// consequences (broken links, changed nodes of the tree, rows) are folded under it.

#include "domain/fault.h"

namespace registry {

struct Finding {
    domain::Fault cause;                     // with the subject and the hash of a missing entry,
                                             // where its consequences name them
    std::vector<domain::Fault> consequences; // in the order in which they were found
};

// The most severe first; within a severity by importance for a case: signatures and missing
// entries, then files, rows, checkpoints, and the search index last. No fault is left out. A fault
// with several possible causes is a consequence of the first; a fault without a known cause is a
// finding of its own. Also groups the faults of a recorded audit, which have no values and hashes:
// there a link counts as a consequence by its place and subject alone.
std::vector<Finding> findingsOf(const std::vector<domain::Fault> &faults);

} // namespace registry
