#pragma once

// BackupScene: a small registry with one attachment, its backups, and the results of a salvage.

#include "registry/backup/encrypted_backup.h"
#include "registry/backup/salvage.h"
#include "registry/registry_store.h"
#include "support/temp_registry.h"

namespace tests {

struct BackupScene {
    TempRegistry registry;
    QString phone = registry.addPhone();
    registry::Attachment photo =
        registry.attach(phone, QStringLiteral("photo.jpg"), "a photograph");
    QString target = registry.path(QStringLiteral("backup"));

    Result<registry::BackupReport> backUp(const QString &folder)
    {
        base::Progress progress;
        unlockCopy(folder, registry.environment());
        auto report = registry::backUp(folder, target, registry.environment().now, progress);
        unlockCopy(target, registry.environment());
        return report;
    }
    registry::BackupReport backUp() { return value(backUp(registry.folder())); }

    Result<registry::BackupReport> restore(const QString &folder)
    {
        base::Progress progress;
        auto report = registry::restore(target, folder, progress);
        unlockCopy(folder, registry.environment());
        return report;
    }

    Result<registry::BackupReport> backUpFor(const crypto::AgeIdentity &key,
                                             const QString &folder = {})
    {
        base::Progress progress;
        const QString &from = folder.isEmpty() ? registry.folder() : folder;
        unlockCopy(from, registry.environment());
        return registry::backUpEncrypted(from, target, {key.recipient()}, registry.environment(),
                                         progress);
    }

    Result<registry::BackupReport> restoreWith(const crypto::AgeIdentity &key,
                                               const QString &folder)
    {
        base::Progress progress;
        auto report = registry::restoreEncrypted(target, folder, {&key}, progress);
        unlockCopy(folder, registry.environment());
        return report;
    }

    Result<registry::SalvageReport> salvage(const QString &folder)
    {
        base::Progress progress;
        return registry::salvage(folder, registry.path(QStringLiteral("saved")),
                                 registry.environment().now, progress);
    }
};

inline QString storedBelow(const QString &folder, const registry::Attachment &attachment)
{
    return registry::storeOf(folder).pathOf(attachment.sha256);
}

inline QStringList codesOf(const std::vector<domain::Fault> &faults)
{
    QStringList codes;
    for (const auto &fault : faults)
        codes.append(fault.code);
    return codes;
}

} // namespace tests
