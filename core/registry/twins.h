#pragma once

// Twins: the former name of registry/duplicates.h.

#include "registry/duplicates.h"

namespace registry {

using Twin = Duplicate;

inline Result<std::vector<Duplicate>> twinsOf(db::Connection &connection, domain::ItemKind,
                                              const domain::Fields &fields, const QString &except,
                                              const QString &viewer)
{
    return duplicatesOf(connection, fields, except, viewer);
}

} // namespace registry
