#pragma once

// Identifiers: the fields that uniquely identify a device or card, and their index.

#include "domain/item_kind.h"

namespace registry {

// A condition over item_field, to the letter that of its index item_field_value in
// schema/sqlite/tables.sql: without it, or without COLLATE NOCASE on the value, the index is not
// used, and a million items are read. SQLite would make a table of a list of names, for each row
// that is inserted.
inline constexpr auto isIdentifier =
    "instr(' imei imei2 imeisv meid eid iccid serial number mac mac2 ', ' ' || name || ' ') > 0";

// The fields that identify, of all kinds (domain/kinds/); the condition above holds the same names.
QStringList identifierNames();

} // namespace registry
