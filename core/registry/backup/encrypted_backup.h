#pragma once

// EncryptedBackup: a backup whose files are age files (C2SP age v1), which `age -d` opens.
//
// backup.json and the checkpoints are not encrypted: they hold sizes, times and hashes, no recorded
// content. registry.db.age holds the database in SQLite's format, also for a registry that is
// encrypted at rest: the backup's key alone opens it, even if all officers' passwords are lost.
// attachments/<SHA-256>.age holds one attachment.

#include "crypto/age_key.h"
#include "registry/backup/backup.h"

namespace registry {

// Backs up like backUp, encrypted to these recipients. The copy of the ledger is verified before it
// is encrypted, in the registry's own folder. Each written file is read back and compared byte by
// byte, because it cannot be decrypted here. Each attachment is checked against its digest while it
// is encrypted. Fails as backUp does, and with Conflict if `target` was made for other recipients.
Result<BackupReport> backUpEncrypted(const QString &folder, const QString &target,
                                     const std::vector<crypto::AgeRecipient> &recipients,
                                     const base::Environment &environment,
                                     base::Progress &progress);

// Restores like restore, from an encrypted backup, with one of its keys. A registry that was
// encrypted at rest gets a new key; each officer keeps their password. Fails as restore does, with
// Denied if no key opens the backup, and with Corrupt if a file was changed.
Result<BackupReport> restoreEncrypted(const QString &backup, const QString &folder,
                                      const std::vector<const crypto::AgeIdentity *> &identities,
                                      base::Progress &progress);

} // namespace registry
