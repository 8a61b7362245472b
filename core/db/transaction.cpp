#include "db/transaction.h"

#include <utility>

namespace db {

Transaction::Transaction(Connection &connection)
    : m_connection(&connection)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_connection(std::exchange(other.m_connection, nullptr))
{
}

Result<Transaction> Transaction::begin(Connection &connection)
{
    TRY(connection.prepare("BEGIN IMMEDIATE").run());
    connection.beginTransaction();
    return Transaction(connection);
}

Result<Transaction> Transaction::beginRead(Connection &connection)
{
    TRY(connection.prepare("BEGIN").run());
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (!m_connection)
        return;
    m_connection->endTransaction();
    (void)m_connection->prepare("ROLLBACK").run();
}

Result<void> Transaction::commit()
{
    TRY(m_connection->checkBeforeCommit());
    TRY(m_connection->prepare("COMMIT").run());
    m_connection->endTransaction();
    m_connection = nullptr;
    return {};
}

} // namespace db
