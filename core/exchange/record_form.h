#pragma once

// RecordForm: whether an entry is of the form that a custody record wants of it beyond RFC 8785
// (schema/export_format.md), so that no two programs read it differently.

#include "ledger/entry.h"

namespace exchange {

// `entry` is as readEntry gave it. Names of members are plain letters, numbers whole and of at most
// fifteen digits, sixteen levels at most; the year has four digits; what is sealed is named by
// digests; a kind that a check reads has the members of its schema and no others.
bool hasFormOfRecord(const ledger::Entry &entry);

} // namespace exchange
