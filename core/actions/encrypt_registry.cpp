#include "actions/encrypt_registry.h"

#include "actions/officer_key.h"
#include "actions/unlock_registry.h"
#include "base/text.h"
#include "registry/encrypt_registry.h"
#include "registry/officer_table.h"

namespace actions {

namespace {

// Opens an administrator's key with their name and password. The registry is closed again when this
// returns.
Result<OpenedKey> administratorsKey(const QString &folder, const QString &name,
                                    const crypto::Password &password,
                                    const base::Environment &environment)
{
    TRY(auto registry, registry::Registry::open(folder, db::OpenMode::ReadOnly));
    TRY(const auto officer, registry::OfficerTable(registry).byName(name));
    if (officer.suspended || !officer.roles.contains(domain::Role::Administrator))
        return failure(ErrorCode::Denied,
                       Text::tr("Only an administrator can encrypt a registry."));
    return openOfficerKey(registry, officer, password, environment);
}

} // namespace

Result<attachments::Store::Encryption> encryptRegistry(const QString &folder,
                                                       const QString &officer,
                                                       const crypto::Password &password,
                                                       const base::Environment &environment,
                                                       base::Progress &progress)
{
    const bool isBegun = registry::isEncrypted(folder);
    if (isBegun)
        TRY(unlockRegistry(folder, officer, password, environment));
    TRY(const auto own, administratorsKey(folder, officer, password, environment));
    if (!isBegun)
        return registry::encryptRegistry(folder, own.key, environment.random, progress);
    TRY(auto done, registry::encryptAttachments(folder, progress));
    if (done.files == 0 && done.left.isEmpty())
        TRY(registry::requireInClear(folder));
    return done;
}

} // namespace actions
