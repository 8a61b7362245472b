#pragma once

// SideBySide: merges two versions of a sheet that differ only in language into one bilingual sheet.

#include "print/sheet/sheet.h"

namespace print {

// Equal texts are set once: names, numbers, what an officer typed.
Sheet sideBySide(const Sheet &chinese, const Sheet &english);

} // namespace print
