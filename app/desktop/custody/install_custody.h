#pragma once

// InstallCustody: installs a dialog for each custody step that can be taken for the chosen items.

#include "shell/desk.h"

namespace desktop {

void installCustody(Desk &desk);

} // namespace desktop
