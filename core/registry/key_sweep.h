#pragma once

// KeySweep: compares the key files of an encrypted registry with its officers, and corrects what a
// killed program has left.

#include "registry/key_folder.h"

namespace db {
class Connection;
}

namespace registry {

// Whether exactly the officers who may sign in, and whose key this copy holds, have a file.
Result<bool> keysAreRight(const KeyFolder &folder, db::Connection &connection);

// Writes the missing files, then removes those that belong to no such officer. Call within a
// transaction. Removes nothing if no officer would be left.
Result<void> correctKeys(const KeyFolder &folder, db::Connection &connection);

} // namespace registry
