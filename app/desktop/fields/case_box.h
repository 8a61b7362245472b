#pragma once

// CaseBox: chooses a case by number or title, among those that the signed-in officer may see.

#include "controls/choice_box.h"
#include "work/workplace.h"

namespace desktop {

// The id of a choice is the case's number. A single case is chosen at once; where there is no case,
// or they cannot be read, the empty line shows a note.
class CaseBox : public ChoiceBox
{
    Q_OBJECT

public:
    CaseBox(const Workplace &workplace, QWidget *parent);
};

} // namespace desktop
