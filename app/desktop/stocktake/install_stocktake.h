#pragma once

// InstallStocktake: installs the stock-take page, which compares what is at a place with the
// registry.

#include "shell/desk.h"

namespace desktop {

void installStocktake(Desk &desk);

} // namespace desktop
