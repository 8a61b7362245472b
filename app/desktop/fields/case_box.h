#pragma once

// CaseBox: one of the cases that whoever is signed in may know of, found by number or title.

#include "controls/choice_box.h"
#include "work/workplace.h"

namespace desktop {

// The id of a choice is the case's number. A single case is chosen at once; where there is none, or
// they cannot be read, the empty line says so.
class CaseBox : public ChoiceBox
{
    Q_OBJECT

public:
    CaseBox(const Workplace &workplace, QWidget *parent);
};

} // namespace desktop
