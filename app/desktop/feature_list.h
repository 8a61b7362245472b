#pragma once

// FeatureList: the features that are installed in the main window, one folder each.

#include "shell/desk.h"

#include <vector>

namespace desktop {

// One function a feature, in the order in which they are installed.
const std::vector<void (*)(Desk &)> &features();

} // namespace desktop
