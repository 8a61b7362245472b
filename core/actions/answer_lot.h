#pragma once

// Answers a lot in transit: records which items are received and which are refused, all or nothing.

#include "actions/lot_answer.h"
#include "registry/item_table.h"

namespace actions {

class Session;
class Writer;

// Appends custody.received for each that is accepted and custody.refused for each that is refused,
// in one transaction, and gives the items as they then are, in this order. What is named in neither
// stays in transit. Fails with Invalid when nothing is named or an item is named twice, with
// Conflict when one is not in this lot, and else as takeCustodyStep does, naming the item.
Result<std::vector<registry::ItemRecord>> answerLot(Session &session, const LotAnswer &answer);

// The same within an action that is being written.
Result<std::vector<registry::ItemRecord>> answerLot(Writer &writer, const LotAnswer &answer);

} // namespace actions
