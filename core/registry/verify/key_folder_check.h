#pragma once

// KeyFolderCheck: compares the files in keys/ of an encrypted registry with the officers who may
// open it.

#include "db/connection.h"
#include "domain/fault.h"

namespace registry {

// Compares keys/ with the officers of `tables`, which the entries gave; `suspect` holds the keys of
// this copy. Each of these is a warning (key_file), since the next sign-in corrects it: an officer
// who is not suspended and has no file, or a damaged one; the file of a suspended officer or of a
// key that was exchanged; a file that belongs to nobody. Does nothing if the registry is not
// encrypted. Fails with Io and as a query does.
Result<void> checkKeyFolder(const QString &folder, db::Connection &tables, db::Connection &suspect,
                            std::vector<domain::Fault> &faults);

} // namespace registry
