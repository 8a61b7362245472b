#pragma once

// AgreedItems: checks that the registry's tables agree with the ledger about some items, before
// anything about them is signed, printed or exported.

#include "db/transaction.h"
#include "exchange/record/write/export_scope.h"
#include "registry/registry.h"
#include "registry/stated/replayed_rows.h"

namespace exchange {

// The collections whose items must be complete, compared with the bytes of all entries.
struct Whole {
    QString caseFile = {}; // id of a case, or nothing: its items, its victims and its payments
    QString lot = {};      // id of a lot, or nothing: what is still in transit with it
    bool registry = false; // every item there is
};

// Replays the entries of the scope, which must be complete: no entry about its subjects, and
// nothing of `whole`, is left out. Gives the rows that the entries make. Fails with Corrupt, naming
// the place, where the tables differ from them or from the bytes of any entry, and where an entry
// of the scope breaks a rule and cannot be skipped. For others (`isForOthers`) findVoidEntries
// decides that, and notes in the scope which entries count for nothing. Otherwise any
// entry can be skipped but one about an item of the scope. Entries outside the scope
// that break a rule count for nothing. `ahead`: the rows of this very scope for others, if they are
// made already. Runs within the caller's transaction.
Result<registry::ReplayedRows> agreedRows(registry::Registry &registry, ExportScope &scope,
                                          const Whole &whole, bool isForOthers,
                                          std::optional<registry::ReplayedRows> ahead = {});

// The rows that the entries of a scope give, without a comparison with the tables; nullopt if one
// of the entries is void, which is rare.
std::optional<registry::ReplayedRows> rowsAhead(const ledger::Ledger &ledger,
                                                const ExportScope &scope);

// The same for the items with these ids, their contents and containers, as far as the officer
// `viewer` may see them, and for the case of `whole`.
Result<registry::ReplayedRows> agreedRowsOf(registry::Registry &registry, const QStringList &items,
                                            const QString &viewer, const Whole &whole = {});

// A snapshot of the registry in which the tables agree with the ledger about some items; it does
// not change while this object exists. Whatever signs or writes waits until it is gone.
class AgreedView
{
public:
    // Holds the cases that the items serve against the ledger as well, with their victims. Fails as
    // agreedRows does.
    static Result<AgreedView> open(registry::Registry &registry, const QStringList &items,
                                   const QString &viewer, const Whole &whole = {});

private:
    explicit AgreedView(db::Transaction view)
        : m_view(std::move(view))
    {
    }

    db::Transaction m_view;
};

} // namespace exchange
