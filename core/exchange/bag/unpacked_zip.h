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
    // only folders and regular files, all of them in it. Fails with Invalid where the file is not a
    // zip, contains a path that leads outside, a link, a duplicate name or one that is not UTF-8,
    // more than a million entries, or more bytes than its size makes likely (1 GB, or 200 times its
    // size if that is more), or where the file's directory and an entry's own header disagree
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
