#pragma once

// EntryReader: reads the rows of the table entry in order of arrival, skipping those that damage to
// the database makes unreadable.

#include "db/connection.h"
#include "ledger/entry.h"

#include <limits>
#include <optional>
#include <vector>

namespace ledger {

// Positions from `first` to `last` that could not be read.
struct UnreadableEntries {
    qint64 first = 0;
    qint64 last = std::numeric_limits<qint64>::max(); // the largest number: up to the end
    QString detail;                                   // what the engine said
};

class EntryReader
{
public:
    // `columns` of the table, separated by commas; the first is position. Must not outlive the
    // connection.
    EntryReader(db::Connection &connection, const QByteArray &columns);

    // Steps to the next row that can be read; false after the last. Fails with Cancelled only.
    Result<bool> next();
    db::Row row() const { return m_rows->row(); }

    // What was passed over until now.
    const std::vector<UnreadableEntries> &unreadable() const { return m_unreadable; }

private:
    Result<bool> startAt(qint64 position);
    Result<bool> resume(const Error &error);
    std::optional<qint64> firstReadable(qint64 from);

    db::Connection *m_connection;
    QByteArray m_sql;
    std::optional<db::Statement> m_rows;
    qint64 m_last = std::numeric_limits<qint64>::min(); // position of the row that was read last
    std::vector<UnreadableEntries> m_unreadable;
};

// The entries of these kinds, in order of arrival, by their own bytes, not by the column `kind`.
// What is not an entry is left out, and so is what cannot be read.
Result<std::vector<Entry>> statedEntries(db::Connection &connection, const QStringList &kinds);

} // namespace ledger
