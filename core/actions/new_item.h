#pragma once

// NewItem: an item to be registered, as it was typed, scanned or imported.

#include "domain/custody.h"
#include "domain/field.h"
#include "domain/item_kind.h"
#include "domain/origin.h"

#include <optional>
#include <vector>

namespace actions {

struct NewItem {
    domain::ItemKind kind = domain::ItemKind::Other;
    domain::Fields fields;                        // as typed
    std::optional<QString> insistReason;          // why wrong check digits are registered as found
    std::optional<QString> parent;                // exhibit number of the item it was found in
    std::optional<QString> parentSealBroken = {}; // circumstances if its seal was found broken
    domain::Origin origin;
    std::optional<qint64> seizedAtMs;  // UTC; now when absent
    QString seizedPlace;               // the exact spot; "not stated" when empty
    std::optional<QString> seizedFrom; // a person's id
    // Empty: the session's officer. The first is responsible: a person or the session's officer,
    // who is put first if another officer is first.
    std::vector<domain::Party> seizedBy;
    std::optional<QString> witness; // a person's id
    std::optional<QString> noWitnessReason;
    std::optional<QString> authority;
    QStringList cases; // numbers of the cases that it serves
    int row = 0;       // row of the table that it came from, for messages; 0: no table
};

} // namespace actions
