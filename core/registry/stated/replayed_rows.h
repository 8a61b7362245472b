#pragma once

// ReplayedRows: rebuilds the rows of some entries in a separate database and compares them with the
// registry's own tables. Exports are written from these rows, so that they state nothing that the
// ledger does not.

#include "db/connection.h"
#include "ledger/ledger.h"
#include "ledger/signature_pass.h"

#include <functional>

namespace registry {

class ReplayedRows
{
public:
    // Folds the entries, which are in order of arrival and include everything about the officers.
    // An entry that breaks a rule stays in the ledger and counts for nothing. If `mayPass` allows,
    // it is skipped as it is in the tables; otherwise this fails with Corrupt.
    static Result<ReplayedRows> make(const ledger::Ledger &ledger,
                                     const std::vector<ledger::Entry> &entries,
                                     const std::function<bool(const ledger::Entry &)> &mayPass);

    // Compares the rows about the subjects of these entries; of the case `wholeCase` its victims
    // and payments too. Fails with Corrupt, naming the first row and column that differs.
    Result<void> compareWith(db::Connection &tables, const QString &wholeCase) const;

    // Tables as schema/sqlite/tables.sql has them, without rows of the search.
    db::Connection &connection() const { return *m_scratch; }

    // Of the entries whose signatures are valid.
    const ledger::SoundLeaves &soundLeaves() const { return m_soundLeaves; }

private:
    ReplayedRows(db::Connection scratch, QSet<QString> subjects, ledger::SoundLeaves soundLeaves);

    std::unique_ptr<db::Connection> m_scratch;
    QSet<QString> m_subjects;
    ledger::SoundLeaves m_soundLeaves;
};

} // namespace registry
