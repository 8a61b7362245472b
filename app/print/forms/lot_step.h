#pragma once

// LotStep: the steps that an item took as part of a lot.

#include "registry/item_table.h"
#include "registry/reader.h"

#include <functional>

namespace print {

using StepTest = std::function<bool(domain::CustodyVerb)>;

// The item's last step in the lot for which `isWanted` holds, such as domain::isRelease. `item` is
// an id. All items of a lot share its release. Fails with NotFound if there is no such step, and
// with Database.
Result<registry::CustodyStepRecord> lotStep(const registry::Reader &reader, const QString &item,
                                            const QString &lot, const StepTest &isWanted);

} // namespace print
