#pragma once

// DatabaseFile: reads and writes the plain content of a database's files without SQLite.

#include "base/progress.h"
#include "crypto/xts.h"
#include "db/database_key.h"

#include <QByteArray>
#include <QByteArrayView>

#include <functional>
#include <optional>

namespace db {

// Whether the file begins as an SQLite database that is not encrypted. False if it cannot be read.
// Call it while this process has no connection to the database: closing the file releases the locks
// that SQLite holds on it (fcntl(2), advisory record locking).
bool isInClear(const QString &path);

// Passes the content of a database file to `take`, piece by piece, and decrypts it if the database
// is unlocked (db/database_key.h). Nobody may write to the file meanwhile. Fails with Io,
// Cancelled, or as `take` does.
Result<void> readDatabaseFile(const QString &path,
                              const std::function<Result<void>(QByteArrayView)> &take,
                              base::Progress &progress);

// Encrypts the content of a database file from its beginning to its end.
class DatabaseEncryption
{
public:
    // Without a key, `add` returns the bytes unchanged.
    explicit DatabaseEncryption(const SharedKey &key);

    // Adds plain bytes. Returns the bytes that can be written so far: whole pages.
    QByteArray add(const QByteArray &plain);

    // Fails with Corrupt if the added bytes did not end with a whole page.
    Result<void> finish() const;

private:
    std::optional<crypto::Xts> m_xts;
    QByteArray m_plain; // less than a page
    quint64 m_page = 0;
};

// The header of the write-ahead log of the database at `path`, in clear; shorter if the log is
// shorter.
QByteArray logHeaderOf(const QString &path);

} // namespace db
