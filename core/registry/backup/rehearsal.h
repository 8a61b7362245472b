#pragma once

// Rehearsal: restores a backup into a temporary folder, verifies it there, and compares it with the
// registry, which shows that the backup is of use before it is needed.

#include "registry/backup/backup.h"

namespace registry {

struct RehearsalChoice {
    QString backup;        // its folder; empty: of the last one that the registry remembers
    QString identity = {}; // of an encrypted backup: a key file (registry/backup/identity_file.h)
    QString place = {};    // folder with room for a registry; empty: the registry's own folder
};

struct RehearsalReport {
    QString backup;      // absolute path
    qint64 madeAtMs = 0; // of the backup, as its note says
    qint64 beganMs = 0;  // UTC
    qint64 endedMs = 0;
    BackupReport restored;  // isComplete: all of it was restored, and verified
    QString stoppedBy;      // why nothing could be restored; empty: something was
    bool continues = false; // the registry begins with all the entries that were restored
    qint64 behind = 0;      // entries of the registry that the backup does not have

    bool isGood() const { return restored.isComplete && continues; }
};

// Restores the backup into the folder rehearsal/ in the chosen place, as `restore` or
// restoreEncrypted does, and removes that folder, also one that an earlier rehearsal left behind. A
// backup that cannot be read or is damaged is a result, not a failure, and so is a full disk. The
// registry in `folder` must be unlocked if it is encrypted; then its backup needs no password.
// Fails with NotFound (no backup), Conflict (never finished; another rehearsal is running), Invalid
// and Denied (a key is missing or wrong), Cancelled, and with Io if nothing can be written in the
// place.
Result<RehearsalReport> rehearse(const QString &folder, const RehearsalChoice &choice,
                                 const base::Clock &now, base::Progress &progress);

} // namespace registry
