#include "actions/unlock_registry.h"

#include "actions/sign_in_delay.h"
#include "registry/encrypt_registry.h"

#include <QFileInfo>

namespace actions {

// Counts failed attempts by folder and name: the ids of registry and officer cannot be read before
// the registry is unlocked.
Result<registry::UnlockedKeys> unlockRegistry(const QString &folder, const QString &officer,
                                              const crypto::Password &password,
                                              const base::Environment &environment)
{
    SignInDelay delay(environment, QFileInfo(folder).canonicalFilePath(), officer);
    TRY(delay.begin());
    auto unlocked = registry::openKeys(folder, officer, password);
    if (unlocked || unlocked.error().code != ErrorCode::Denied)
        delay.forget();
    if (!unlocked)
        return unlocked;
    TRY(registry::finishEncrypting(folder));
    db::unlockDatabase(folder + QStringLiteral("/registry.db"), unlocked->registry);
    return unlocked;
}

} // namespace actions
