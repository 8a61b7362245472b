#pragma once

// The part of a verification that checks the search index row by row.

#include "base/progress.h"
#include "db/connection.h"
#include "domain/fault.h"

#include <vector>

namespace registry {

// Compares the index item_gram of `suspect` with that of `replayed`: each word with each item that
// contains it, and the index's own structure, which a search follows; each word is looked up. A
// fault for each item that is found wrongly (search_index); at most 100 of them are named. Takes
// time in proportion to the index. Fails when it cannot be read, or with Cancelled.
Result<void> checkSearchIndex(db::Connection &replayed, db::Connection &suspect,
                              std::vector<domain::Fault> &faults, base::Progress &progress);

} // namespace registry
