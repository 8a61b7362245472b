#pragma once

// CsvCells: splits a CSV file, or rows copied from a spreadsheet, into cells.

#include "base/result.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace exchange {

// A table as read, before its columns are identified.
using Cells = std::vector<QStringList>;

// What is read of one table; more is refused. Empty cells beyond the last column are left out.
constexpr qsizetype mostColumns = 500;
constexpr std::size_t mostRows = 1'048'576; // as many as a spreadsheet has
constexpr qint64 mostCells = 20'000'000;

// The cells of a CSV text (RFC 4180 §2). Rows end with CR LF, LF or CR, in any mixture; a line end
// within quotes becomes one LF of its cell. Cells are separated by `separator`; if there is none,
// by the one that a first line `sep=X` names (it is not a row), otherwise by comma, tab or
// semicolon, whichever gives the first row the most known column names, then the most cells.
// Removes the apostrophe that guards a text which a spreadsheet would calculate (formula_guard.h),
// so that written texts come back unchanged. Reads ="00123", which keeps a spreadsheet from
// changing a text, as that text. Fails with Invalid at a quote that is never closed, and beyond the
// limits above.
Result<Cells> parseCsv(const QString &text, std::optional<QChar> separator = std::nullopt);

// The same for rows that were copied: a first row with a tab outside quotes is a spreadsheet's.
Result<Cells> parsePasted(const QString &text);

struct CsvFile {
    Cells cells;
    QString warning; // that the file may be of another encoding, with the odd characters; or empty
};

// The cells of a CSV file in UTF-8, UTF-16 with its mark, or GB18030. Fails with Invalid, naming
// the file, also where its UTF-8 is damaged or cut off, and with Io.
Result<CsvFile> readCsv(const QString &path);

bool isEmptyRow(const QStringList &cells);

} // namespace exchange
