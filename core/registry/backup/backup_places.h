#pragma once

// BackupPlaces: checks and makes the folders of a registry and of its backup before anything is
// copied.

#include "attachments/store.h"
#include "ledger/ledger.h"
#include "registry/backup/backup.h"

#include <functional>

namespace registry {

inline const auto databaseName = QStringLiteral("/registry.db");

bool isEmptyOrMissing(const QString &folder);

// Fails with Conflict if one of the folders is in the other, or both are the same.
Result<void> requireApart(const QString &folder, const QString &target);

// Makes the folder of a registry with its subfolders and README.txt, but without a database. Fails
// with Io.
Result<void> makeParts(const QString &folder);

// Lets `fill` make the registry in `folder`, which is empty or does not exist, from `backup`, which
// is elsewhere; otherwise fails with Conflict. What was not restored whole is removed; a folder
// that was there before stays, empty.
Result<BackupReport> restoreInto(const QString &backup, const QString &folder,
                                 const std::function<Result<BackupReport>()> &fill);

// Removes SQLite's files next to a database: after a copy was only read they hold no data, and
// SQLite would take them for the log of the next copy.
void removeLogs(const QString &folder);

// Lists each content only once.
std::vector<attachments::Owned> ownedBy(const std::vector<ledger::AttachedContent> &contents);

} // namespace registry
