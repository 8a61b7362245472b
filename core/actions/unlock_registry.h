#pragma once

// UnlockRegistry: unlocks an encrypted registry for this program with an officer's name and
// password.

#include "base/environment.h"
#include "crypto/password.h"
#include "registry/key_folder.h"

namespace actions {

// Unlocks the registry in `folder`, and with it the copies of it that a backup makes. Does not sign
// in. Returns the officer's key, so that a sign-in with the same password need not derive it again.
// Fails with Denied on a wrong name or password and during the delay after wrong ones
// (SignInDelay); with NotFound, Corrupt, Io.
Result<registry::UnlockedKeys> unlockRegistry(const QString &folder, const QString &officer,
                                              const crypto::Password &password,
                                              const base::Environment &environment);

} // namespace actions
