#pragma once

// Registers an item: checks its fields, gives it its exhibit number, and appends item.registered.

#include "actions/session.h"
#include "base/progress.h"
#include "domain/field.h"
#include "registry/item_table.h"

namespace actions {

struct NewItem {
    domain::ItemKind kind = domain::ItemKind::Other;
    domain::Fields fields;               // as typed
    std::optional<QString> insistReason; // why what is doubted is registered as found
    std::optional<QString> parent;       // exhibit number of the item it was found in
    domain::Origin origin;
    std::optional<qint64> seizedAtMs;    // UTC; now when absent
    QString seizedPlace;                 // the exact spot; "not stated" when empty
    std::optional<QString> seizedFrom;   // a person's id
    std::vector<domain::Party> seizedBy; // the session's officer when empty
    std::optional<QString> witness;      // a person's id
    std::optional<QString> noWitnessReason;
    std::optional<QString> authority;
    QStringList cases; // numbers of the cases that it serves
};

struct Registered {
    registry::ItemRecord item;
    QStringList warnings; // translated; what was accepted but looks odd, or is so of another item
};

// Fails with Invalid, naming the field and what was expected; with Denied; with NotFound when the
// parent or a case does not exist. Its cases are assigned in the same transaction.
Result<Registered> registerItem(Session &session, const NewItem &item);

// Several at once, all or nothing; a failure names the first bad one by its place, from 1.
Result<std::vector<Registered>> registerItems(Session &session, const std::vector<NewItem> &items);

// The same, saying how far it is; fails with Cancelled when it is stopped: then none is registered.
Result<std::vector<Registered>> registerItems(Session &session, const std::vector<NewItem> &items,
                                              base::Progress &progress);

} // namespace actions
