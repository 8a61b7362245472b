#pragma once

// EncryptRegistry: encrypts an existing registry, in steps between which a crash does no harm.
//
// 1. Writes keys.next/ with a file for each officer, and registry.db.next, an encrypted copy of the
//    database; both are on disk then.
// 2. Renames keys.next/ to keys/. From here on the registry is encrypted.
// 3. Renames registry.db.next to registry.db.
// 4. Encrypts the attachments, each by itself (attachments::Store::encryptContents).
// Interrupted before step 2, the registry is unchanged, and the next attempt starts over.
// Interrupted after it, the next unlocking takes step 3. No other program can have the registry
// open in between. Interrupted in step 4, the registry is used with some attachments in clear,
// which a verification names, until encryptAttachments has encrypted them.

#include "attachments/store.h"
#include "base/progress.h"
#include "crypto/key.h"
#include "registry/key_folder.h"

namespace registry {

// Encrypts the registry in `folder` with a new random key, and leaves it unlocked in this program.
// Nobody else may have it open. Each officer who is not suspended opens it with their present
// password. `officer`: the key of the officer who encrypts the registry; before step 2 their file
// is opened with it as a test. Fails with Conflict (it is encrypted already; another program has it
// open), Denied (the officer would not be able to open it), Corrupt, Io, Cancelled.
Result<attachments::Store::Encryption> encryptRegistry(const QString &folder,
                                                       const crypto::PrivateKey &officer,
                                                       const base::Random &random,
                                                       base::Progress &progress);

// Encrypts the attachments of an encrypted and unlocked registry that are still in clear. Fails as
// attachments::Store::encryptContents does; the message says how to go on.
Result<attachments::Store::Encryption> encryptAttachments(const QString &folder,
                                                          base::Progress &progress);

// Fails with Conflict if the registry is encrypted already.
Result<void> requireInClear(const QString &folder);

// Takes step 3 if an interruption left it undone. Call before the registry is unlocked. Fails with
// Io.
Result<void> finishEncrypting(const QString &folder);

} // namespace registry
