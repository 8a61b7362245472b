#pragma once

// MissingLabels: prints the labels that registered items still lack.

#include "shell/desk.h"

namespace desktop {

// Opens the labels of those of `exhibitNumbers` that have none yet; of all when every one has its
// own. What prevents it is shown over `parent`.
void printMissingLabels(Desk &desk, const QStringList &exhibitNumbers, QWidget *parent);

} // namespace desktop
