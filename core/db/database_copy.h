#pragma once

// DatabaseCopy: a consistent copy of a database that others may be writing at the same time.

#include "base/progress.h"

namespace db {

// Makes `to` a copy of the database `from` as it was at one moment (SQLite's backup API, in one
// reading transaction), mode 0600, on disk when this returns; a file that is there is replaced
// only when the copy is complete. Nothing of `from` is changed. Fails with NotFound, Corrupt, Io,
// or Cancelled; then `to` is as it was.
Result<void> copyDatabase(const QString &from, const QString &to, base::Progress &progress);

} // namespace db
