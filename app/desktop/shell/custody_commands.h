#pragma once

// CustodyCommands: one table with the desktop's texts for each custody step: its command in the
// menu and the sentences of its dialog.

#include "domain/custody_verb.h"
#include "shell/commands.h"

namespace desktop {

struct StepWording {
    QString title;
    QString hint; // one sentence on what will be recorded
    QString verb; // on the button, with its mnemonic
    QString done; // in the status bar
};

struct CustodyCommand {
    domain::CustodyVerb verb;
    CommandRule command;         // one that needs items opens the dialog of any step
    StepWording (*wording)(int); // for a step with this many items
    bool beginsGroup = false;    // a separator is above it in the menu
};

// The commands in menu order. Refusing has no command: it is part of receiving.
const std::vector<CustodyCommand> &custodyCommands();

// The texts for a step with this many items. Stops the program (qFatal) for a verb without a row.
StepWording wordingOf(domain::CustodyVerb verb, int items);

} // namespace desktop
