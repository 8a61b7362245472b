#pragma once

// RecordForm: the requirements on a custody record's entries beyond RFC 8785, so that all programs
// read them alike (schema/export_format.md).

#include "ledger/entry.h"

namespace exchange {

// Names of plain letters, whole numbers of at most fifteen digits, sixteen levels at most, a time
// of a year from 1000 on, digests of the form that they have. The schema of its kind is
// ledger::checkAgainstSchema's.
bool hasFormOfRecord(const ledger::Entry &entry);

} // namespace exchange
