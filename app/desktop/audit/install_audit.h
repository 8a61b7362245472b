#pragma once

// InstallAudit: installs the verification page, and the dialogs for checkpoints and their time
// stamps.

#include "shell/desk.h"

namespace desktop {

void installAudit(Desk &desk);

} // namespace desktop
