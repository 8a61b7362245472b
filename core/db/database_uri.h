#pragma once

// DatabaseUri: the name of a database file as SQLite is given it.

#include <QByteArray>
#include <QString>

namespace db {

// For opening with SQLITE_OPEN_URI and SQLITE_OPEN_NOFOLLOW: links in the path to the folder are
// resolved. With `toRead`, a file on a medium that cannot be written is declared immutable where
// no log is left to be read, because SQLite reads a database with a write-ahead log only where it
// can make its -shm file.
QByteArray uriOf(const QString &path, bool toRead);

} // namespace db
