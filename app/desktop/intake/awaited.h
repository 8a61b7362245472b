#pragma once

// Awaited: states what the next scan of a batch intake is expected to be.

#include "intake/batch_intake.h"

namespace desktop {

// With the mnemonic of the scan line; `kind` is what is being registered.
QString awaitedText(BatchIntake::Awaits awaits, domain::ItemKind kind);

} // namespace desktop
