#pragma once

// InstallForms: installs the commands that print the forms of the chosen items or of a case (menu
// Record).

#include "shell/desk.h"

namespace desktop {

void installForms(Desk &desk);

} // namespace desktop
