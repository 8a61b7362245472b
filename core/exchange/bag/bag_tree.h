#pragma once

// BagTree: lists the contents of a bag's folder without following links out of it.

#include "base/progress.h"

#include <QMap>
#include <QSet>
#include <QStringList>

namespace exchange {

// Paths are relative to the folder, with slashes.
struct BagTree {
    QMap<QString, qint64> files; // regular files: their sizes in bytes
    QSet<QString> folders;
    QStringList others; // symbolic links, pipes, devices, and names that are not UTF-8

    qint64 bytesUnder(const QString &prefix) const;
    qint64 filesUnder(const QString &prefix) const;
};

// Fails with Io when the folder, or one in it, cannot be read; with Cancelled.
Result<BagTree> readBagTree(const QString &folder, const base::Progress &progress);

} // namespace exchange
