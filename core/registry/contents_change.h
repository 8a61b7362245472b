#pragma once

// ContentsChange: when something was put into an item or taken out of it.

#include "registry/reader.h"

#include <QString>

#include <optional>

namespace registry {

// The newest time (UTC milliseconds) after `afterMs` at which something was put into the item or
// taken out of it, or of what now lies in it; nothing where nothing was. Reads the entries that put
// in or take out anything after that time. Fails with Database.
Result<std::optional<qint64>> contentsChangedAfter(const Reader &reader, const QString &item,
                                                   qint64 afterMs);

} // namespace registry
