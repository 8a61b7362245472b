#pragma once

// TableFormat: the file formats of lists, one row each. A new format is a writer of its own and one
// row in table_format.cpp.

#include "exchange/table/csv_cells.h"
#include "exchange/table/table_cell.h"

#include <memory>

namespace exchange {

// Takes the rows of a table, the head first.
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
    Result<CsvFile> (*read)(const QString &path); // null: it cannot be read
};

// In the order in which screens and commands offer them.
const std::vector<TableFormat> &tableFormats();

// The format of this name; null for none.
const TableFormat *tableFormat(const QString &name);

// The format that the ending of a file's name chooses, in any case; null for none.
const TableFormat *formatOfFile(const QString &path);

// The rows of a file with this or any other ending: what is no known format is read as CSV. Fails
// with Unsupported where its format cannot be read, and as readCsv does.
Result<CsvFile> readRows(const QString &path);

} // namespace exchange
