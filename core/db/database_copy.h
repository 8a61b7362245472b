#pragma once

// DatabaseCopy: a consistent copy of a database that others may be writing at the same time.

#include "base/progress.h"
#include "db/database_key.h"

#include <functional>

namespace db {

// Makes `to` a copy of the database `from` at one moment (SQLite's backup API, in one reading
// transaction), mode 0600, on disk when this returns. An existing file is replaced only when the
// copy is complete. The copy of an unlocked database is encrypted with the same key and stays
// locked. Does not change `from`. Fails with NotFound, Corrupt, Io, or Cancelled; then `to` is
// unchanged.
Result<void> copyDatabase(const QString &from, const QString &to, base::Progress &progress);

// Replaces the unencrypted database `path` by a copy encrypted with `key`, while no other
// connection of any program is open. Writes the copy to `path`.next, calls `decide`, and then
// renames the copy; the content of `path` is unchanged until `decide` has succeeded. After a crash,
// finishEncryption makes the rename. Fails with Conflict if another connection is open, with
// Corrupt, Io, Cancelled, or as `decide` does.
Result<void> encryptDatabase(const QString &path, const SharedKey &key,
                             const std::function<Result<void>()> &decide, base::Progress &progress);

// Replaces the database by its encrypted copy; does nothing if there is no copy. Call only after
// the decision. Fails with Io.
Result<void> finishEncryption(const QString &path);

// Whether the file is an SQLite database in clear that no encrypted copy waits to replace.
bool staysInClear(const QString &path);

// Removes an encrypted copy that was left from before the decision.
void dropEncryption(const QString &path);

} // namespace db
