#pragma once

// BackupPlaces: the folders of a registry and of its backup, checked and made before anything is
// copied.

#include "attachments/store.h"
#include "ledger/ledger.h"

#include <QLockFile>

namespace registry {

inline const auto databaseName = QStringLiteral("/registry.db");

bool isEmptyOrMissing(const QString &folder);

// Fails with Conflict where one of the folders is in the other, or is the same.
Result<void> requireApart(const QString &folder, const QString &target);

// Fails with Conflict where `target` holds something that is no backup.
Result<void> requireBackupOf(const QString &target);

// The file of the lock of a backup; and takes it. Fails with Conflict while another process has it.
QString lockOf(const QString &target);
Result<void> lockBackup(QLockFile &lock, const QString &target);

// Makes the folder with the parts of a registry that are not its database. Fails with Io.
Result<void> makeParts(const QString &folder);

// Removes what SQLite keeps next to a database: a copy that was only read has nothing in these, and
// they would be taken for the log of the next copy.
void removeLogs(const QString &folder);

// Each content once.
std::vector<attachments::Owned> ownedBy(const std::vector<ledger::AttachedContent> &contents);

} // namespace registry
