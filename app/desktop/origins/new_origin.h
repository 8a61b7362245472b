#pragma once

// NewOrigin: what was typed where it can only be chosen, to be recorded from there.

#include "domain/origin.h"
#include "work/workplace.h"

namespace desktop {

struct NewOrigin {
    enum class What { Operation, Site, Group, Suspect, Witness, Person };
    What what = What::Operation;
    QString name;
    domain::Origin chosen = {}; // what is chosen next to it

    // "Record “Night raid” as a new operation…"
    QString invitation() const;
};

// Opens the dialog that records it, filled in as far as it is known.
void askOrigin(Workplace &workplace, const NewOrigin &wanted, QWidget *parent);

} // namespace desktop
