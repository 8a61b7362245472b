#pragma once

// CopiedFiles: the files of a registry that are not its database, copied into another folder.

#include "attachments/store.h"

namespace registry {

struct CopiedAttachments {
    qint64 files = 0;    // that `to` has now
    qint64 newFiles = 0; // copied this time
    qint64 newBytes = 0;
    QStringList renewed = {}; // of the new: files that `to` had, but damaged; by their paths in it
    // Files that could not be copied or were not read back as they were written:
    // attachment_missing, attachment_damaged.
    std::vector<domain::Fault> faults;
};

// Reads the files of `owned` that the store `to` has, and copies those that it lacks or that are
// damaged there. Checks each file against its digest while reading it and, once it is on disk,
// reads it back from there. Replaces a damaged copy only if the source is intact. Continues after a
// failure of a single file. Fails with Cancelled, or with Io and the like if `to` cannot be
// written.
Result<CopiedAttachments> copyAttachments(const attachments::Store &from, attachments::Store &to,
                                          const std::vector<attachments::Owned> &owned,
                                          base::Progress &progress);

// The fault for an attachment that could not be copied because of `error`.
domain::Fault faultOfCopy(const attachments::Store &from, const attachments::Owned &owned,
                          const Error &error);

// Makes keys/ of the backup or registry `to` equal to that of `from`: writes or replaces each file
// before it removes any. Does nothing if `from` is not encrypted. Fails with Io.
Result<void> copyKeys(const QString &from, const QString &to);

// Drops the file from the system's cache, so that it is read from the disk.
void forgetCached(const QString &path);

// Copies the regular files of checkpoints/ from one registry's folder to another's, over existing
// ones. Skips everything that is not a regular file. Fails with Io.
Result<void> copyCheckpoints(const QString &from, const QString &to);

} // namespace registry
