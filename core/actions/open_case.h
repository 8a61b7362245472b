#pragma once

// Opens cases, sets which officers may see them, and records their victims and payments.

#include "actions/session.h"
#include "domain/case_file.h"

namespace actions {

// For a restricted case that does not name the officer, all fail with NotFound, as if it did not
// exist.

// Gives the case with its id. Fails with Denied, Invalid, and Conflict when the number, or
// one that looks like it, is taken.
Result<domain::CaseFile> openCase(Session &session, const domain::CaseFile &caseFile);

// From now on only `officers` (ids) and administrators see the case's items, or everybody.
Result<void> changeCaseAccess(Session &session, const QString &caseNumber, bool restricted,
                              const QStringList &officers, const QString &reason);

// `person` is the id of a recorded person. Fails with Conflict when they are already a victim of
// it.
Result<void> addVictim(Session &session, const QString &caseNumber, const QString &person);

// The victim must have been added before; fails with Invalid otherwise. Gives warnings
// (translated): a card number that is odd, or that of a seized card which is not named; a payment
// that is recorded already.
Result<QStringList> recordPayment(Session &session, const QString &caseNumber,
                                  const domain::Payment &payment);

} // namespace actions
