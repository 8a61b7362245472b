#pragma once

// CsvIntake: items from a spreadsheet's CSV file (RFC 4180, UTF-8 or GB18030).

#include "actions/register_item.h"

namespace exchange {

// One item for each row after the first, which names the columns: `kind`, then fields by name, and
// also `place` and `no_witness`. Empty cells set nothing; rows that are empty throughout are passed
// over. Every value is checked. Fails with Invalid, naming each place that is wrong (file, row as a
// spreadsheet counts it, column, field) and what was expected; at most twenty of them.
Result<std::vector<actions::NewItem>> readItems(const QString &path);

// The cells of a CSV text, row by row. Fails with Invalid at a quote that is never closed.
Result<std::vector<QStringList>> parseCsv(const QString &text);

} // namespace exchange
