#pragma once

// Reveals secrets that are masked everywhere else, and records in the ledger who looked and why.

#include "actions/session.h"
#include "domain/field.h"

namespace actions {

// Appends disclosure.revealed first, and gives the plain values by name only when the entry is on
// disk. Fails with Denied (neither custodian nor prosecutor), with Invalid (no field, no reason, a
// field that is not masked and so needs no revealing), with NotFound (no such item that the officer
// may see; it has no such field, or its disclosure was erased).
Result<domain::Fields> revealFields(Session &session, const QString &exhibitNumber,
                                    const QStringList &fields, const QString &reason);

} // namespace actions
