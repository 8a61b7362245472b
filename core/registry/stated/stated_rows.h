#pragma once

// StatedRows: checks that the tables' rows about one thing agree with the ledger's entries, before
// they are shown or an officer signs by them: altered tables must not make an honest officer sign a
// false statement.

#include "ledger/ledger.h"
#include "registry/stated/stated_signers.h"

namespace registry {

// Which columns are compared: those that actions use, or also an item's files and their counts.
enum class Compared { WhatActionsUse, AllThatIsShown };

// The first table whose rows about the item, person, case, operation, site, group or officer with
// this id differ from its entries, as a phrase; nullopt if no table differs. Replays the entries
// about it, for an item also those about its present and earlier containers, and the first entry of
// everything that they name: some 200 microseconds each, once for a thing in a transaction. Does
// not compare columns that depend on an item's contents, nor the victims and payments of a case. An
// id that no entry is about must have no row.
Result<std::optional<QString>> differenceOf(db::Connection &tables, const ledger::Ledger &ledger,
                                            const StatedSigners &signers, const QString &id,
                                            Compared compared = Compared::WhatActionsUse);

// Fails with Corrupt if they differ, naming the thing and the table.
Result<void> checkAgreedRows(db::Connection &tables, const ledger::Ledger &ledger,
                             const StatedSigners &signers, const QString &id);

} // namespace registry
