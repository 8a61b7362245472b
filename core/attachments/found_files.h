#pragma once

// FoundFiles: expands the named paths to files, including every file below a folder, and lists what
// was passed over.

#include "base/progress.h"

#include <QStringList>

#include <vector>

namespace attachments {

struct FoundFile {
    QString path;    // as base/file_name.h has it
    QString name;    // spelled: its name; below a folder that was given, the path from there
    qint64 size = 0; // bytes, when it was found
    bool operator==(const FoundFile &) const = default;
};

struct PassedOver {
    QString name;         // as FoundFile has it
    QString why;          // one translated sentence with the name
    QString path;         // as base/file_name.h has it
    bool isGiven = false; // it was named itself, and is neither file nor folder
    bool operator==(const PassedOver &) const = default;
};

struct FoundFiles {
    std::vector<FoundFile> files; // as given; of a folder its files, by name, then its folders
    std::vector<PassedOver> passedOver;
    QStringList emptyFolders; // names; nothing of them can be attached
    int folders = 0;          // how many were looked through
};

// Finds every file. Links are never followed, devices and pipes never opened: they are passed over,
// and so is what this account may not read. Names are of any bytes. A path that is given twice is
// found once; where two have the same name, as many parent folders are added as distinguish them.
// `own`: the registry's own folder, which is skipped wherever it is.
// Fails only with Cancelled.
Result<FoundFiles> findFiles(const QStringList &paths, const QString &own,
                             base::Progress &progress);

} // namespace attachments
