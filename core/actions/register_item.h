#pragma once

// Registers an item: checks its fields, gives it its exhibit number, and appends item.registered.

#include "actions/new_item.h"
#include "base/progress.h"
#include "registry/item_table.h"

namespace actions {

class Session;

struct Registered {
    registry::ItemRecord item;
    QStringList warnings; // translated; what was accepted but looks odd, or is so of another item
};

// Fails with Invalid, naming the field and what was expected; with NotFound when the parent or a
// case does not exist; with Denied; with Conflict and Denied as domain::mayRegister does. Its cases
// are assigned in the same transaction, and a broken seal of the parent is recorded before it.
Result<Registered> registerItem(Session &session, const NewItem &item);

// Several at once, all or nothing; a failure names the first bad one by its row, or by its place,
// from 1.
Result<std::vector<Registered>> registerItems(Session &session, const std::vector<NewItem> &items);

// The same, saying how far it is; fails with Cancelled when it is stopped: then none is registered.
Result<std::vector<Registered>> registerItems(Session &session, const std::vector<NewItem> &items,
                                              base::Progress &progress);

} // namespace actions
