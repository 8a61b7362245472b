#pragma once

// CopiedFiles: the files of a registry that are not its database, copied into another folder.

#include "attachments/store.h"

namespace registry {

struct CopiedAttachments {
    qint64 files = 0;    // that `to` has now
    qint64 newFiles = 0; // copied this time
    qint64 newBytes = 0;
    // Files that could not be copied or were not read back as they were written:
    // attachment_missing, attachment_damaged.
    std::vector<domain::Fault> faults;
};

// Copies what is owned and not in the store `to` yet, with its size: each file is checked against
// its digest while it is read and, once on disk, read back from there. Goes on after a file that
// fails by itself. Fails with Cancelled, or with Io and the like where `to` cannot be written.
Result<CopiedAttachments> copyAttachments(const attachments::Store &from, attachments::Store &to,
                                          const std::vector<attachments::Owned> &owned,
                                          base::Progress &progress);

// The fault of an attachment that could not be copied for this reason.
domain::Fault faultOfCopy(const attachments::Store &from, const attachments::Owned &owned,
                          const Error &error);

// Drops what the system holds of the file in memory, so that it is read from the disk.
void forgetCached(const QString &path);

// Copies the regular files of checkpoints/ from one registry's folder to another's, over those
// that are there. What is no regular file is passed over. Fails with Io.
Result<void> copyCheckpoints(const QString &from, const QString &to);

} // namespace registry
