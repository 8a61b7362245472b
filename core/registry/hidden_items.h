#pragma once

// HiddenItems: how many items restricted cases hide from an officer.

#include "registry/reader.h"

namespace registry {

// `viewer`: an officer's id. Which items these are is not revealed.
Result<qint64> countHidden(const Reader &reader, const QString &viewer);

} // namespace registry
