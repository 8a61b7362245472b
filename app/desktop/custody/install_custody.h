#pragma once

// InstallCustody: every custody step as a dialog over the items that are chosen.

#include "shell/desk.h"

namespace desktop {

void installCustody(Desk &desk);

} // namespace desktop
