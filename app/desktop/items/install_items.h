#pragma once

// InstallItems: the list of items, the tree beside it and the search box above it.

#include "shell/desk.h"

namespace desktop {

void installItems(Desk &desk);

} // namespace desktop
