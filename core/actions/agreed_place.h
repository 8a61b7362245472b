#pragma once

// AgreedPlace: checks the spelling of a place that was taken from another item of the registry.

#include "actions/session.h"

namespace actions {

// If `place` differs from `typed`, checks that the ledger, too, has an item at `place`: an altered
// table must not change the spelling of a place. Fails with Corrupt.
Result<void> checkPlaceSpelling(const Writer &writer, const QString &typed, const QString &place);

} // namespace actions
