#pragma once

// BeforeUpdate: the copy of a registry's database from before a newer version of the program
// changed its schema.

#include "base/progress.h"
#include "base/result.h"

namespace registry {

// The copy's path.
QString beforeUpdatePath(const QString &folder);

// Copies the database, as it is on disk, next to it, in place of an earlier copy; encrypted with
// the same key if the registry is. Call it when the caller's transaction is open and has written
// nothing. Fails with Io, for example if there is no room; then nothing may be updated.
Result<void> keepBeforeUpdate(const QString &folder, base::Progress &progress);

// Removes the copy: it is in clear, and the registry is being encrypted. Fails with Io.
Result<void> dropBeforeUpdate(const QString &folder);

} // namespace registry
