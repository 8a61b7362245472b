#pragma once

// FoundFiles: the files that were dropped or chosen, with every file below the folders among them.

#include "base/progress.h"

#include <QStringList>

#include <vector>

namespace desktop {

struct FoundFile {
    QString path;
    QString shown;   // its name; below a folder that was given, with the path from there
    qint64 size = 0; // bytes, when it was found
    bool operator==(const FoundFile &) const = default;
};

struct FoundFiles {
    std::vector<FoundFile> files; // folder by folder, by name
    QStringList passedOver;       // a sentence for each thing that is no file and was not followed
};

// Links are never followed, devices and pipes never opened. What cannot be read is said among what
// was passed over; fails only with Cancelled.
Result<FoundFiles> findFiles(const QStringList &paths, base::Progress &progress);

} // namespace desktop
