#pragma once

// FeatureList: what is installed in the main window, each from a folder of its own.

#include "shell/desk.h"

#include <vector>

namespace desktop {

// One function a feature, in the order in which they are installed.
const std::vector<void (*)(Desk &)> &features();

} // namespace desktop
