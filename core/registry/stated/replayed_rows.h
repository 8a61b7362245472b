#pragma once

// ReplayedRows: rebuilds the rows of some entries in a separate database and compares them with the
// registry's own tables. Exports are written from these rows, so that they state nothing that the
// ledger does not.

#include "db/connection.h"
#include "ledger/ledger.h"

#include <functional>

namespace registry {

class ReplayedRows
{
public:
    // Folds the entries, which are in order of arrival and hold everything about the officers. One
    // that breaks a rule stays in the ledger and counts for nothing: it is passed over as it is in
    // the tables where `mayPass` says so; else this fails with Corrupt.
    static Result<ReplayedRows> make(const ledger::Ledger &ledger,
                                     const std::vector<ledger::Entry> &entries,
                                     const std::function<bool(const ledger::Entry &)> &mayPass);

    // Compares the rows about the subjects of these entries; of the case `wholeCase` its victims
    // and payments too. Fails with Corrupt, naming the first row and column that differs.
    Result<void> compareWith(db::Connection &tables, const QString &wholeCase) const;

    // Tables as schema/sqlite/tables.sql has them, without rows of the search.
    db::Connection &connection() const { return *m_scratch; }

private:
    ReplayedRows(db::Connection scratch, QSet<QString> subjects);

    std::unique_ptr<db::Connection> m_scratch;
    QSet<QString> m_subjects;
};

} // namespace registry
