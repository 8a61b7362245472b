#pragma once

// InstallStocktake: the page on which what lies at a place is held against the record.

#include "shell/desk.h"

namespace desktop {

void installStocktake(Desk &desk);

} // namespace desktop
