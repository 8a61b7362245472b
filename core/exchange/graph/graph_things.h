#pragma once

// GraphThings: writes seized items as UCO objects with the matching facets.

#include "exchange/graph/graph_parties.h"
#include "registry/item_table.h"

namespace exchange {

// Whether an item of the kind is written as an observable object, with facets.
bool isObservable(domain::ItemKind kind);

// Writes the node of the item, named by its id, and those of a computer's network interfaces. The
// item's fields must be filled. What has no property of its own is a description, "field: value".
Result<void> addThing(const GraphScene &scene, GraphParties &parties,
                      const registry::ItemRecord &item);

// Digests of a content, each "algorithm:HEX", as the hashes of a ContentDataFacet. Fails with
// Invalid.
Result<void> addHashes(GraphNode &contentFacet, const QStringList &digests);

} // namespace exchange
