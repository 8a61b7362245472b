#pragma once

// MissingLabels: the labels that are still to be printed of what was taken in.

#include "shell/desk.h"

namespace desktop {

// Opens the labels of those of `exhibitNumbers` that have none yet; of all when every one has its
// own. What prevents it is shown over `parent`.
void printMissingLabels(Desk &desk, const QStringList &exhibitNumbers, QWidget *parent);

} // namespace desktop
