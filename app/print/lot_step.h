#pragma once

// LotStep: the steps that an item took as part of a lot.

#include "domain/custody.h"
#include "registry/registry.h"

namespace print {

// The last step of this kind that the item (its id) took in the lot. All items of a lot share its
// release. Fails with NotFound where there is none, and with Database.
Result<domain::CustodyStep> lotStep(db::Connection &connection, const QString &item,
                                    const QString &lot, domain::CustodyVerb verb);

} // namespace print
