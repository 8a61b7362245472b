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

// Lets `fill` make the registry from `backup` in a folder inside `folder`, and moves it up when it
// is whole, its database last. `folder` is empty, does not exist or has what an interrupted
// restoration left; `backup` is elsewhere; otherwise fails with Conflict. What was not restored
// whole is removed; a folder that was there before stays, empty.
Result<BackupReport> restoreInto(const QString &backup, const QString &folder,
                                 const std::function<Result<BackupReport>(const QString &)> &fill);

// Removes SQLite's files next to a database: after a copy was only read they hold no data, and
// SQLite would take them for the log of the next copy.
void removeLogs(const QString &folder);

// Lists each content only once.
std::vector<attachments::Owned> ownedBy(const std::vector<ledger::AttachedContent> &contents);

} // namespace registry
