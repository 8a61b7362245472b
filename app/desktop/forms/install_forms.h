#pragma once

// InstallForms: the forms of the chosen items, or of a case, in the menu Record.

#include "shell/desk.h"

namespace desktop {

void installForms(Desk &desk);

} // namespace desktop
