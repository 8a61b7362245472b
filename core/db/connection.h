#pragma once

// Connection: one open database file, set up so that what was committed stays committed.

#include "base/result.h"
#include "db/open_mode.h"
#include "db/statement.h"

#include <functional>
#include <memory>

namespace db {

// Checks what a transaction has written, before it is committed.
using BeforeCommit = std::function<Result<void>(class Connection &)>;

// Not thread-safe: a connection and its statements belong to one thread at a time.
class Connection
{
public:
    // Marks the file as a Sealbook registry in SQLite's header ("Seal" in ASCII;
    // https://www.sqlite.org/fileformat2.html#application_id).
    static constexpr int applicationId = 0x5365616c;

    // Opens with write-ahead log, synchronous=FULL, foreign keys, secure_delete, defensive mode and
    // an untrusted schema; a new file has the mode 0600. Links to the folder are followed, a link
    // in the place of the file is not. Fails with NotFound (no such file), Corrupt (not a
    // database), Invalid (a database of another program), Io (cannot be read or, unless ReadOnly,
    // written).
    static Result<Connection> open(const QString &path, OpenMode mode);

    // Opens any file read-only, for a verification: its contents are not checked here, and the
    // first query may fail with Corrupt. With `asItLies`, the file alone is read as it is on the
    // disk: no write-ahead log, no rollback journal, no lock. Fails with NotFound, Io.
    static Result<Connection> openSuspect(const QString &path, bool asItLies);

    // Continues to read where the engine would refuse the whole database, for example because the
    // file is too short. Only for a suspect, which is never written.
    Result<void> readPastDamages();

    // Opens a scratch database that ends with the connection, for replays: in memory while it is
    // small, then in a temporary file that SQLite removes, encrypted with a key that only this
    // connection has.
    static Result<Connection> openScratch();

    Connection(Connection &&) noexcept;
    Connection &operator=(Connection &&) noexcept;
    ~Connection();

    // One statement with $1, $2… markers. Never fails here: a mistake comes out of the
    // statement's run or rows. The statement must not outlive the connection.
    Statement prepare(const QByteArray &sql);

    // Runs a script of several statements without markers, such as a file of schema/.
    Result<void> runScript(const QByteArray &script);

    // The schema version that migrations count (SQLite's user_version).
    Result<int> version();
    Result<void> setVersion(int version);

    // The number of the open write transaction, different for each; 0: no transaction is open.
    quint64 transaction() const;

    // Runs `check` before the open transaction commits. If it fails, the commit fails with the same
    // error and everything is rolled back. Used to check many changes at once. The check is dropped
    // with its transaction; one must be open.
    void beforeCommit(BeforeCommit check);

    // While the returned guard lives, a running statement asks `shallStop` now and then, and fails
    // with Cancelled when that returns true: for one statement that may take long. The guard must
    // not outlive the connection.
    class Interruption
    {
    public:
        Interruption(Connection &connection, std::function<bool()> shallStop);
        ~Interruption();
        Interruption(const Interruption &) = delete;
        Interruption &operator=(const Interruption &) = delete;

    private:
        Connection *m_connection;
        std::function<bool()> m_shallStop;
    };

private:
    friend class Transaction;
    Connection();
    void beginTransaction();
    Result<void> checkBeforeCommit();
    void endTransaction();
    void harden();
    Result<void> configure(OpenMode mode);

    std::unique_ptr<struct Engine> m_engine;
};

// The text of one file compiled in from schema/, such as "sqlite/tables.sql".
QByteArray schemaFile(const QString &path);
bool hasSchemaFile(const QString &path);

} // namespace db
