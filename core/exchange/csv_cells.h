#pragma once

// CsvCells: the cells of a CSV file or of rows that were copied in a spreadsheet.

#include "base/result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace exchange {

// A table as it was read, before anything is known of its columns.
using Cells = std::vector<QStringList>;

// The cells of a CSV text (RFC 4180 §2), parted by `separator`; without one by what its first row
// has of comma, tab and semicolon, in this order; and without the apostrophe that guards a text
// which a spreadsheet would calculate (formula_guard.h): what a table was written of comes back.
// Fails with Invalid at a quote that is never closed.
Result<Cells> parseCsv(const QString &text, std::optional<QChar> separator = std::nullopt);

// The cells of a CSV file in UTF-8 or GB18030. Fails with Invalid, naming the file, and with Io.
Result<Cells> readCsv(const QString &path);

bool isEmptyRow(const QStringList &cells);

} // namespace exchange
