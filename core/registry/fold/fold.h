#pragma once

// Fold: turns one entry into the rows that screens read. Only these two functions write the rows of
// schema/sqlite/tables.sql.

#include "base/progress.h"
#include "db/connection.h"
#include "domain/fault.h"
#include "ledger/disclosure.h"
#include "ledger/entry.h"

#include <QMap>

#include <optional>

namespace registry {

using Disclosures = QMap<QString, ledger::Disclosure>; // by field

// Which entries the tables are folded from: all, or those that a custody record holds, which leave
// out some of the cases and items that they name.
enum class Folded { Everything, ARecord };

// Judges the entry by what the tables say at this point (may its actor sign it, does it obey the
// rules of custody, is what it names there) and writes its effect. Runs inside the caller's
// transaction. Fails with Denied, Invalid, Conflict or NotFound when the entry is not allowed; rows
// may then be half written, so the caller rolls back.
Result<void> fold(db::Connection &connection, const ledger::Entry &entry,
                  const Disclosures &disclosed, Folded folded = Folded::Everything);

// Whether an entry's form (ledger/entry_form.h) and signature were checked before it is folded.
enum class Form {
    Checked,
    Signed, // its signature is that of the key whose id is its actor; its form was not checked
    Unchecked,
};

// Folds the entry, or passes it over: an entry that breaks a rule stays in its log and counts for
// nothing, so that nobody who signs one stops the rest. Nothing where it was folded, else why not;
// the tables are then as they were. Fails with Cancelled, Io and Database alone.
Result<std::optional<Error>> foldOrPassOver(db::Connection &connection, const ledger::Entry &entry,
                                            const Disclosures &disclosed, Form form,
                                            Folded folded = Folded::Everything);

// The fault of an entry that was passed over: its number, kind, signer and the reason.
domain::Fault passedOver(db::Connection &tables, const ledger::Entry &entry, const Error &why);

// What the newest rules forbid in an entry that obeys the older rules it is judged by: asked before
// the entry is folded. Nothing where the newest rules are in force for it, or where they allow it.
Result<std::optional<Error>> forbiddenByNewerRules(db::Connection &connection,
                                                   const ledger::Entry &entry);

// Rebuilds the search rows of the items that were folded since, each once however many entries
// there were: to be called when the last entry of a transaction or of a replay is folded. Fails
// with Cancelled too.
Result<void> foldSearch(db::Connection &connection, base::Progress &progress);

// Makes the temporary table of items whose search rows are out of date; the fold makes it by
// itself, and it is undone with its transaction. Where folds are undone often, it is made before:
// after undoing a new table, SQLite reads the whole schema again and compiles every statement
// again, which takes longer than a fold.
Result<void> haveTouched(db::Connection &connection);

// The kinds of entry that fold knows, sorted: those of domain/entry_kind.h, each and no other.
QStringList foldedKinds();

} // namespace registry
