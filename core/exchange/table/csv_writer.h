#pragma once

// CsvWriter: writes rows as a CSV file that every spreadsheet opens and that runs no formula there.

#include "exchange/output_file.h"
#include "exchange/table/table_cell.h"

#include <vector>

namespace exchange {

// RFC 4180 with CRLF, in UTF-8 with a byte order mark, every text in quotes and guarded
// (formula_guard.h). Times are ISO 8601 with a space.
class CsvWriter
{
public:
    // Fails with Io.
    static Result<CsvWriter> open(const QString &path);

    Result<void> add(const std::vector<Cell> &row);
    Result<void> close();

private:
    explicit CsvWriter(OutputFile file)
        : m_file(std::move(file))
    {
    }

    OutputFile m_file;
};

} // namespace exchange
