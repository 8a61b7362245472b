#pragma once

// DatabaseUri: the URI by which SQLite opens a database file.

#include <QByteArray>
#include <QString>

namespace db {

// The path with the links to its folder resolved, in the form that SQLite uses.
QByteArray realPathOf(const QString &path);

// For opening with SQLITE_OPEN_URI and SQLITE_OPEN_NOFOLLOW: links in the path to the folder are
// resolved. With `toRead`, a file on a read-only medium is declared immutable if no write-ahead log
// is left to read: otherwise SQLite would have to make its -shm file there. With `asItLies` every
// file is declared immutable. An unlocked database (db/database_key.h) is opened through the VFS
// that decrypts it.
QByteArray uriOf(const QString &path, bool toRead, bool asItLies = false);

} // namespace db
