#pragma once

// SheetWords: what every form says in the same words.

#include "print/sheet.h"

namespace print {

// In the language that is spoken.
SheetWords sheetWords();

// The moment in the place where the form is printed, with its offset, which nobody can mistake:
// "2026-03-01 10:15 UTC+08:00".
QString moment(qint64 utcMs);

} // namespace print
