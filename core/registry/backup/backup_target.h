#pragma once

// BackupTarget: checks, makes and locks the folder to which a backup is written.

#include "attachments/file.h"
#include "registry/backup_note.h"

#include <optional>

namespace registry {

// Locks the folder until the returned file is closed or its process ends. Fails with Conflict and
// the message `busy` if it is locked already, with Corrupt if something else is in the lock's
// place, with Io.
Result<attachments::File> lockIn(const base::Folder &folder, const QString &busy);

class BackupTarget
{
public:
    // Opens `target` for a backup of the registry in `folder`, encrypted to these recipients
    // (age1…; an empty list: not encrypted). Makes `target` if it does not exist. Fails with
    // NotFound if `folder` is not a registry, with Denied if it is locked, with Io, and with
    // Conflict if `folder` is itself a backup, one folder is in the other, `target` holds something
    // else or was made for other recipients, only one of the two is encrypted at rest, or another
    // backup is being written there.
    static Result<BackupTarget> open(const QString &folder, const QString &target,
                                     const QStringList &recipients);

    // The note of the earlier backup; not complete if there was no backup, or it was never
    // finished.
    const BackupNote &earlier() const { return m_earlier; }

private:
    BackupNote m_earlier;
    std::optional<attachments::File> m_lock; // by flock(2), so it ends with its process
};

} // namespace registry
