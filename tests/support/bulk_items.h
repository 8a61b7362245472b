#pragma once

// BulkItems: fills the folded tables of a registry with made-up items, without any entry, so that
// questions can be measured at a million. Such a registry is for benchmarks alone: its verification
// correctly reports every row as unsigned.

#include "db/connection.h"

namespace tests {

// Puts `items` phones, SIM cards, bank cards, computers, storage media and scripts into the tables,
// with suspects, sites, groups, places, cases, files and every custody state. The registry must
// have an officer and no item. The same number gives the same rows, except for the officer.
Result<void> fillTables(db::Connection &connection, qint64 items);

} // namespace tests
