#pragma once

// UnpackedZip: unpacks a bag from a zip file for checking, into a private folder that is removed
// with the object.

#include "base/progress.h"
#include "base/result.h"

#include <QTemporaryDir>

#include <memory>

namespace exchange {

class UnpackedZip
{
public:
    // Unpacks the zip file into a new folder (0700) among the system's temporary ones. Made are
    // only folders and regular files, all of them in it. Fails with Invalid where the file is no
    // zip, holds a path that leads elsewhere, a link, a name twice or one that is not UTF-8, more
    // than a million entries, or more than its size makes likely (1 GB, or 200 times its size where
    // that is more), or where an entry is not described in the file's directory as where it lies
    // (zip_directory.h); with Corrupt where it is cut off or damaged, with Io (no room), NotFound
    // and Cancelled.
    static Result<UnpackedZip> unpack(const QString &zipFile, base::Progress &progress);

    // The folder with bagit.txt in it: the top, or the one folder that is all there is at the top.
    QString bag() const;

private:
    explicit UnpackedZip(std::unique_ptr<QTemporaryDir> folder)
        : m_folder(std::move(folder))
    {
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace exchange
