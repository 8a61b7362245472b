#pragma once

// SideBySide: one sheet that says what two say that differ in their language alone.

#include "print/sheet/sheet.h"

namespace print {

// Texts that are the same stand once: names, numbers, what an officer typed.
Sheet sideBySide(const Sheet &chinese, const Sheet &english);

} // namespace print
