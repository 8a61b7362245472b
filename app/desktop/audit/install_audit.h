#pragma once

// InstallAudit: the page that verifies, and the checkpoint to be kept elsewhere.

#include "desk.h"

namespace desktop {

void installAudit(Desk &desk);

} // namespace desktop
