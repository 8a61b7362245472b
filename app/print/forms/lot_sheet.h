#pragma once

// LotSheet: reads the facts for the hand-over form of a lot in transit from the registry.

#include "actions/session.h"
#include "print/sheet/sheet_language.h"

namespace print {

// Makes the checkpoint for the form. Fails with NotFound when nothing of the lot is in transit any
// more, and as Session::checkpoint does.
Result<SheetMaker> lotSheet(actions::Session &session, const QString &lot);

} // namespace print
