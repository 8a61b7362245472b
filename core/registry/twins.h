#pragma once

// Twins: which other item bears the same IMEI, serial number, card number or seal.

#include "db/connection.h"
#include "domain/field.h"
#include "registry/item_table.h"

namespace registry {

struct Twin {
    QString field;         // name of the field that agrees
    QString exhibitNumber; // of the other item
    bool operator==(const Twin &) const = default;
};

// For each of the fields that name a thing for good, the first other item that has the same value;
// a serial number or a card's number agrees only within a kind. `except` is the id of the item
// itself, and may be empty. What `viewer` (an officer's id) may not see is nobody's twin.
Result<std::vector<Twin>> twinsOf(db::Connection &connection, domain::ItemKind kind,
                                  const domain::Fields &fields, const QString &except,
                                  const QString &viewer);

// The other item in custody that now bears this seal, whoever may see it.
Result<std::optional<ItemRecord>> bearerOf(db::Connection &connection, const QString &seal,
                                           const QString &except);

} // namespace registry
