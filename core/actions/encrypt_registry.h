#pragma once

// EncryptRegistry: encrypts an existing registry in the name of an administrator.

#include "attachments/store.h"
#include "base/environment.h"
#include "base/progress.h"
#include "crypto/password.h"

namespace actions {

// Encrypts the registry in `folder` (registry/encrypt_registry.h) in the name of the officer, who
// need not be signed in. No program may have the registry open. If it is encrypted already, but
// some attachments are not, because this was interrupted or an earlier version did it, encrypts
// these. Leaves the registry unlocked. Fails with Denied on a wrong password or if the officer is
// not an administrator, with Conflict if all is encrypted, and as registry::encryptRegistry does.
Result<attachments::Store::Encryption> encryptRegistry(const QString &folder,
                                                       const QString &officer,
                                                       const crypto::Password &password,
                                                       const base::Environment &environment,
                                                       base::Progress &progress);

} // namespace actions
