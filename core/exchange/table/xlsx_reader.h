#pragma once

// XlsxReader: reads the rows of an Excel workbook (ECMA-376), piece by piece and in bounded memory.

#include "exchange/table/csv_cells.h"

namespace exchange {

// The cells of the first visible sheet, as texts: numbers unchanged, dates as 2026-01-16 or
// 2026-01-16 08:30:00, formulas as the result that is stored with them. A number of more than 15
// digits, which Excel itself has rounded, is returned as Excel stores it: 6.22848E+18. The warning
// names the sheets that are not read. Nothing in the workbook is calculated or run. Fails with
// Invalid, naming the file, if it is not a workbook, is damaged, is protected by a password, or
// exceeds the limits of csv_cells.h or of WorkbookLimit; with Io.
Result<CsvFile> readXlsx(const QString &path);

} // namespace exchange
