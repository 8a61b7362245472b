#pragma once

// AgreedItems: whether the registry's tables say of some items what the ledger says, asked before
// anything about them is signed, printed or handed out.

#include "db/transaction.h"
#include "exchange/export_scope.h"
#include "registry/registry.h"
#include "registry/replayed_rows.h"

namespace exchange {

// Replays the entries of the scope, of which everything is there: no entry about its subjects, and
// no item of `wholeCase` (an id, or nothing), is left out. Gives the rows that the entries make.
// Fails with Corrupt, naming the place, where the tables differ from them or from the bytes of any
// entry. Runs within the caller's transaction.
Result<registry::ReplayedRows> agreedRows(registry::Registry &registry, const ExportScope &scope,
                                          const QString &wholeCase);

// The same for the items with these ids, what lies in them and what they lie in, as far as the
// officer `viewer` may see them.
Result<registry::ReplayedRows> agreedRowsOf(registry::Registry &registry, const QStringList &items,
                                            const QString &viewer);

// A state of the registry in which the tables say of some items what the ledger says; it does not
// change while this is there. Whatever signs or writes waits until it is gone.
class AgreedView
{
public:
    // Fails as agreedRows does.
    static Result<AgreedView> open(registry::Registry &registry, const QStringList &items,
                                   const QString &viewer);

private:
    explicit AgreedView(db::Transaction view)
        : m_view(std::move(view))
    {
    }

    db::Transaction m_view;
};

} // namespace exchange
