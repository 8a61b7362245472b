#pragma once

// IntakeSheet: the printed summary of one batch intake.

#include "intake/intake_list.h"
#include "print/sheet/sheet_language.h"

namespace desktop {

// What is on disk, in the order of registration, and beneath it what was scanned but not
// registered.
print::SheetMaker intakeSheet(const IntakeList &list, const QString &officer,
                              const QString &common);

} // namespace desktop
