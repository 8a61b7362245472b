#pragma once

// LotStep: the steps that an item took as part of a lot.

#include "registry/item_table.h"
#include "registry/reader.h"

namespace print {

// The last step of this kind that the item (its id) took in the lot. All items of a lot share its
// release. Fails with NotFound if there is none, and with Database.
Result<registry::CustodyStepRecord> lotStep(const registry::Reader &reader, const QString &item,
                                            const QString &lot, domain::CustodyVerb verb);

} // namespace print
