#pragma once

// Help: the palette, the shortcuts, the guide, and what this program is.

#include "shell/desk.h"

namespace desktop {

void installHelp(Desk &desk);

} // namespace desktop
