#pragma once

// ItemOutput: prints an item on a terminal or as JSON; secrets are masked in both.

#include "console.h"
#include "registry/item_table.h"

namespace cli {

// One line: number, kind, title, custody state.
QString itemLine(const registry::ItemRecord &item);

QJsonObject itemJson(const registry::ItemRecord &item);

// Everything about one item. Fails with NotFound, also where `viewer` may not see it.
Result<Output> describeItem(registry::Registry &registry, const QString &viewer,
                            const QString &exhibitNumber);

} // namespace cli
