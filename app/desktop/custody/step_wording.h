#pragma once

// StepWording: the texts of the dialogs for custody steps: titles, labels and questions.

#include "domain/custody.h"

namespace desktop {

struct StepWording {
    QString title;
    QString hint; // one sentence on what will be recorded
    QString verb; // on the button, with its mnemonic
    QString done; // in the status bar
};

// For a step with this many items.
StepWording wordingOf(domain::CustodyVerb verb, int items);

} // namespace desktop
