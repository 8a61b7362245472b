#pragma once

// Unfinished: recognises what a power cut or a crash has left of a registry that was being made.

#include <QString>

namespace registry {

// Whether the folder holds only files that a new registry has (README.txt, the database's files,
// the folders attachments and checkpoints, both without a file), and a database, if any, without
// an entry. Such a registry was never reported as made, and nothing is in it that could be lost.
// Only reads. A database that cannot be read counts as a registry, which is never unfinished.
bool isUnfinished(const QString &folder);

} // namespace registry
