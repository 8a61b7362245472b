#pragma once

// OriginForms: the dialogs that record an operation, a site, a group, a person, a case, a victim, a
// payment, and who sees a case. Each opens at once; saving it makes the entry.

#include "domain/origin.h"
#include "domain/person.h"
#include "work/workplace.h"

namespace desktop {

// Each opens its form with the known values filled in; a single operation is preselected.
void askOperation(Workplace &workplace, QWidget *parent, const QString &known = {});
void askSite(Workplace &workplace, QWidget *parent, const QString &known = {},
             const domain::Origin &chosen = {});
void askGroup(Workplace &workplace, QWidget *parent, const QString &known = {},
              const domain::Origin &chosen = {});
void askPerson(Workplace &workplace, QWidget *parent, const QString &known = {},
               std::optional<domain::PersonCategory> is = {}, const domain::Origin &chosen = {});
void askCase(Workplace &workplace, QWidget *parent);

// `caseFile` is a case's id.
void askAccess(Workplace &workplace, const QString &caseFile, QWidget *parent);
void askVictim(Workplace &workplace, const QString &caseFile, QWidget *parent);
void askPayment(Workplace &workplace, const QString &caseFile, const QString &victim,
                QWidget *parent);

// The victims of a case with their losses, and the two dialogs above.
void showVictims(Workplace &workplace, const QString &caseFile, QWidget *parent);

} // namespace desktop
