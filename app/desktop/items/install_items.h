#pragma once

// InstallItems: the list of items, the tree beside it and the search box above it.

#include "desk.h"

namespace desktop {

void installItems(Desk &desk);

} // namespace desktop
