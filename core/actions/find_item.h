#pragma once

// Finds the item that an action is about, if the session's officer may see it.

#include "actions/session.h"
#include "registry/item_table.h"

namespace actions {

// Fails with NotFound: also for an item of a restricted case that does not name the officer, so
// that the refusal reveals nothing.
Result<registry::ItemRecord> visibleItem(const View &view, const QString &exhibitNumber);

} // namespace actions
