#pragma once

// CaseBox: chooses a case by number or title, among those that the signed-in officer may see.

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
