#pragma once

// ProvableScope: the check, before the entry of an export is signed, that a record of these entries
// would pass its own check. A row that somebody wrote into the database behind the program's back
// must not be found only after the officer has signed.

#include "exchange/record/write/export_scope.h"
#include "ledger/signature_pass.h"

namespace exchange {

// The failure of an export because of a damaged log, with what to do: Corrupt. `what`: one
// sentence.
tl::unexpected<Error> damagedLog(const QString &what);

// Judges the entries as a verifier of the record will: their form, their rules, their chains, and
// their places in the tree of `log`. Fails with Corrupt, naming the first entry that is wrong.
// `sound`: entries whose signatures were verified already.
Result<void> checkProvable(const ledger::Ledger &ledger, const QString &log,
                           const ExportScope &scope, const ledger::SoundLeaves &sound);

} // namespace exchange
