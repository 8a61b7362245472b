#pragma once

// InstallItems: installs the list of items, its navigation tree and its search box.

#include "shell/desk.h"

namespace desktop {

void installItems(Desk &desk);

} // namespace desktop
