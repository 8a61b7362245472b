#pragma once

// TableFormat: the file formats in which lists are read and written, such as CSV. A new format is a
// writer and one row in table_format.cpp.

#include "exchange/table/csv_cells.h"
#include "exchange/table/table_cell.h"

#include <memory>

namespace exchange {

// Writes the rows of a table, the heading row first.
class TableWriter
{
public:
    virtual ~TableWriter() = default;
    virtual Result<void> add(const std::vector<Cell> &row) = 0;
    virtual Result<void> close() = 0; // without it the file is not complete
};

struct TableFormat {
    const char *name;  // the ending of its files, and the option of the command line: "csv"
    const char *label; // English, for translation in the context Core
    qint64 mostRows;   // with the head; 0: no limit
    Result<std::unique_ptr<TableWriter>> (*write)(const QString &path);
    Result<CsvFile> (*read)(const QString &path);
};

// In the order in which screens and commands offer them.
const std::vector<TableFormat> &tableFormats();

// The format with this name, or null.
const TableFormat *tableFormat(const QString &name);

// The format for the extension of a file's name, in upper or lower case; null if it is unknown.
const TableFormat *formatOfFile(const QString &path);

// Reads the rows of a file in the format of its extension; an unknown one is read as CSV. Fails as
// the reader of the format does.
Result<CsvFile> readRows(const QString &path);

} // namespace exchange
