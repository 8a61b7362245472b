#pragma once

// CsvIntake: items from a spreadsheet's CSV file (RFC 4180, UTF-8 or GB18030).

#include "actions/register_item.h"

namespace exchange {

// One item for each row after the first, which names the columns in English or Chinese: `kind`,
// then fields by name, and also `place`, `no_witness`, `authority` and `insist` (why a wrong check
// digit is kept as found). Cells are parted by commas, or by tabs or semicolons where the first row
// has no comma. Empty cells set nothing; rows that are empty throughout are passed over. Every
// value is checked. Fails with Invalid, naming each place that is wrong (file, row as a spreadsheet
// counts it, column, field) and what was expected; at most twenty of them, and how many more.
Result<std::vector<actions::NewItem>> readItems(const QString &path);

} // namespace exchange
