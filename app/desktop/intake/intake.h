#pragma once

// Intake: installs the ways to register items: one at a time, in a batch, and from a spreadsheet.

#include "shell/desk.h"

namespace desktop {

void installIntake(Desk &desk);

} // namespace desktop
