#pragma once

// Findings: the faults of a verification, grouped by cause. One deleted entry is one finding, and
// what follows from it (broken links, changed nodes of the tree, rows) is folded under it.

#include "domain/fault.h"

namespace registry {

struct Finding {
    domain::Fault cause;                     // with the subject and the hash of a missing entry,
                                             // where its consequences name them
    std::vector<domain::Fault> consequences; // in the order in which they were found
};

// The most severe first; within a severity by what matters to a case: signatures and missing
// entries, then files, rows, checkpoints, and the search index last. No fault is left out. What
// may follow from several causes is a consequence of the first; what follows from no known cause is
// a finding of its own. Also for the faults of a recorded audit, which have no values and hashes:
// then a link counts as a consequence by its place and subject alone.
std::vector<Finding> findingsOf(const std::vector<domain::Fault> &faults);

} // namespace registry
