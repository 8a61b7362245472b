#pragma once

// GraphFiles: the files attached to an item, with their digests.

#include "exchange/graph/graph_parties.h"
#include "registry/item_table.h"

namespace exchange {

// Writes a node for each file and its relation to the item; returns the nodes' names. Fails with
// Io.
Result<QStringList> addFiles(const GraphScene &scene, GraphParties &parties,
                             const registry::ItemRecord &item);

} // namespace exchange
