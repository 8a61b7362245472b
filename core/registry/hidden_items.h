#pragma once

// HiddenItems: counts the items that restricted cases hide from an officer.

#include "registry/reader.h"

namespace registry {

// `viewer`: an officer's id. Which items these are is not revealed.
Result<qint64> countHidden(const Reader &reader, const QString &viewer);

// Counts the items of the case with the id `caseFile` that are hidden because they also serve a
// restricted case.
Result<qint64> countHiddenOf(const Reader &reader, const QString &viewer, const QString &caseFile);

} // namespace registry
