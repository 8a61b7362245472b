#pragma once

// LotReceipt: reads the facts for the receipt of an answered lot from the registry.

#include "actions/lot_answer.h"
#include "print/sheet/sheet_language.h"

namespace actions {
class Session;
}

namespace print {

// Of an answer that is on disk. Makes the checkpoint for the receipt. Fails with NotFound when an
// item of it never was in the lot, and as Session::checkpoint does.
Result<SheetMaker> lotReceipt(actions::Session &session, const actions::LotAnswer &answer);

} // namespace print
