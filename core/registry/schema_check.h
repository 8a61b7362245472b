#pragma once

// The part of a verification that checks the structure and the pages of the database.

#include "base/progress.h"
#include "db/connection.h"
#include "domain/fault.h"

#include <vector>

namespace registry {

// Holds every table, index, trigger and view against those that this version makes: what is
// missing, what is defined otherwise, and what is there besides, the engine's own statistics too
// (which this program never makes). Fault: database_schema.
Result<void> checkSchema(db::Connection &suspect, std::vector<domain::Fault> &faults);

// The same before somebody writes, in a few milliseconds: a trigger of somebody's own would write
// along. Fails with Corrupt, naming the first thing that differs.
Result<void> requireSchema(db::Connection &suspect);

// What SQLite itself finds wrong: damaged pages, indexes that leave out rows, values of a wrong
// type. Fault: database_damaged.
Result<void> checkIntegrity(db::Connection &suspect, std::vector<domain::Fault> &faults,
                            base::Progress &progress);

} // namespace registry
