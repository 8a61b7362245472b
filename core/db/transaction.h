#pragma once

// Transaction: a scope whose changes are committed all together or not at all.

#include "db/connection.h"

namespace db {

// Undoes everything in its destructor unless commit succeeded.
class Transaction
{
public:
    // Takes the write lock at once, so that what is read inside stays true until the commit.
    // Fails with Conflict when another program holds the lock for longer than five seconds.
    static Result<Transaction> begin(Connection &connection);

    // A read view that does not change while it is open.
    static Result<Transaction> beginRead(Connection &connection);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    // Commits; the changes are on disk when this returns. Also fails as a check of
    // Connection::beforeCommit does.
    Result<void> commit();

private:
    explicit Transaction(Connection &connection);

    Connection *m_connection; // null once committed or moved from
};

} // namespace db
