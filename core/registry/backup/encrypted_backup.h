#pragma once

// EncryptedBackup: a backup of which each file is an age file (C2SP age v1): `age -d` opens it.
//
// backup.json and the checkpoints are in clear: sizes, times and hashes of a log, nothing of what
// was recorded. registry.db.age is the database, attachments/<SHA-256>.age each attachment.

#include "crypto/age_key.h"
#include "registry/backup/backup.h"

namespace registry {

// As backUp, for these recipients. The copy of the ledger is verified before it is encrypted, in
// the registry's own folder; what is written is read back and compared byte by byte, because
// nobody can decrypt here. Each attachment is checked against its digest while it is encrypted.
// Fails as backUp does, and with Conflict where `target` was made for other recipients.
Result<BackupReport> backUpEncrypted(const QString &folder, const QString &target,
                                     const std::vector<crypto::AgeRecipient> &recipients,
                                     const base::Environment &environment,
                                     base::Progress &progress);

// As restore, from an encrypted backup, with one of its keys. Fails as restore does, with Denied
// where no key opens it, and with Corrupt where a file was changed.
Result<BackupReport> restoreEncrypted(const QString &backup, const QString &folder,
                                      const std::vector<const crypto::AgeIdentity *> &identities,
                                      base::Progress &progress);

} // namespace registry
