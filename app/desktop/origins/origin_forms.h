#pragma once

// OriginForms: the dialogs that record an operation, a site, a group, a person, a case, a victim, a
// payment, and who sees a case. Each opens at once; saving it makes the entry.

#include "work/workplace.h"

namespace desktop {

void askOperation(Workplace &workplace, QWidget *parent);
void askSite(Workplace &workplace, QWidget *parent);
void askGroup(Workplace &workplace, QWidget *parent);
void askPerson(Workplace &workplace, QWidget *parent);
void askCase(Workplace &workplace, QWidget *parent);

// `caseFile` is a case's id.
void askAccess(Workplace &workplace, const QString &caseFile, QWidget *parent);
void askVictim(Workplace &workplace, const QString &caseFile, QWidget *parent);
void askPayment(Workplace &workplace, const QString &caseFile, const QString &victim,
                QWidget *parent);

// The victims of a case with their losses, and the two dialogs above.
void showVictims(Workplace &workplace, const QString &caseFile, QWidget *parent);

} // namespace desktop
