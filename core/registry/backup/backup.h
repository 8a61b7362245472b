#pragma once

// Backup: a second copy of a registry, brought up to date while the registry is in use.
//
// A backup is a folder laid out like a registry, with a file backup.json that says so. A ledger
// only grows, so the newest backup has everything that the earlier ones had; a registry that does
// not continue its backup is refused, and the backup stays as it was.

#include "registry/verify/verification.h"

namespace registry {

struct BackupReport {
    VerificationReport verified; // of the copy, not of the registry
    qint64 files = 0;            // attachments that the copy has now
    qint64 newFiles = 0;         // of these, copied this time and read back
    qint64 newBytes = 0;
    QStringList renewed = {};    // of the new: files that the backup had, but damaged
    QStringList passedOver = {}; // foreign files of an encrypted backup that were not restored
    bool isComplete = false;     // the copy is complete and has replaced the earlier one
};

// Copies the registry in `folder` to `target`: a snapshot of the database, and the attachments that
// `target` lacks, each checked against its digest while it is copied and again when it is read
// back. Files that `target` has already are read in full as well; a damaged one is copied again
// (renewed). The copy of the ledger is verified before it replaces the earlier one; a copy with a
// fault replaces nothing (isComplete is false). `target` is a backup of this registry, or a folder
// that is empty or does not exist. Can be stopped at any time without harm; the next backup
// continues. Leaves a note of the time in the registry's folder, for lastBackup. An encrypted
// registry must be unlocked; its backup is encrypted with the same key and opens with the same
// passwords. Fails with NotFound, Denied (it is locked), Conflict (something else is in `target`,
// or another backup is running; one of the folders is in the other; the registry is not the one of
// the backup, or does not continue it; only one of the two is encrypted), Corrupt, Io, Cancelled.
Result<BackupReport> backUp(const QString &folder, const QString &target, const base::Clock &now,
                            base::Progress &progress);

// Makes a registry in `folder`, which does not exist or is empty, from the backup, and verifies all
// of it. If there is a fault, `folder` is unchanged (isComplete is false). The backup of an
// encrypted registry must be unlocked; the restored registry is locked. Fails with NotFound,
// Denied, Conflict (something is in `folder`; the folder `backup` is not a backup, or one that was
// never finished), Io, Corrupt, Cancelled.
Result<BackupReport> restore(const QString &backup, const QString &folder,
                             base::Progress &progress);

} // namespace registry
