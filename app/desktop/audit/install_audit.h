#pragma once

// InstallAudit: the page that verifies, the checkpoint to be kept elsewhere, and its time stamps.

#include "shell/desk.h"

namespace desktop {

void installAudit(Desk &desk);

} // namespace desktop
