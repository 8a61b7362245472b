#pragma once

// Reader: the database that a query reads. Faces pass a Registry; code that folds, acts or exports
// passes the connection of its open transaction.

#include "base/result.h"

namespace db {
class Connection;
}

namespace registry {

class Registry;

// Belongs to the connection's thread, and must not outlive it.
class Reader
{
public:
    Reader(const Registry &registry);
    Reader(db::Connection &connection)
        : m_connection(&connection)
    {
    }

    // For core only: tests/house keeps it out of app/.
    db::Connection &connection() const { return *m_connection; }

private:
    db::Connection *m_connection;
};

} // namespace registry
