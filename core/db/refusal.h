#pragma once

// Distinguishes a statement that failed because of what the database holds from one that failed
// because of a lock, a disk or a permission.

#include "base/result.h"

namespace db {

// Whether SQLite refused the statement for a constraint, a type, a missing or changed table, or a
// damaged page or index. Only for an error that a statement or a transaction returned.
bool isRefusedByContents(const Error &error);

} // namespace db
