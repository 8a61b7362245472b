#pragma once

// The part of a verification that checks the structure and the pages of the database.

#include "base/progress.h"
#include "db/connection.h"
#include "domain/fault.h"

#include <vector>

namespace registry {

// Compares every table, index, trigger and view with those that this version makes; reports what is
// missing, different or additional, including the engine's own statistics (which this program never
// makes). Fault: database_schema.
Result<void> checkSchema(db::Connection &suspect, std::vector<domain::Fault> &faults);

// The same before a write, in a few milliseconds: an added trigger would write too. Fails with
// Corrupt, naming the first thing that differs.
Result<void> requireSchema(db::Connection &suspect);

// What SQLite itself finds wrong: damaged pages, indexes that leave out rows, values of a wrong
// type. Fault: database_damaged.
Result<void> checkIntegrity(db::Connection &suspect, std::vector<domain::Fault> &faults,
                            base::Progress &progress);

} // namespace registry
