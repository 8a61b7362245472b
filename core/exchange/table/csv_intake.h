#pragma once

// CsvIntake: reads items from a CSV file (RFC 4180; UTF-8, UTF-16 or GB18030).

#include "exchange/table/checked_rows.h"

namespace exchange {

// A CSV file as a table of rows to register.
struct CsvTable {
    QString file; // its name, without folders
    RowsTable rows;
    QStringList ignored; // heads of columns that a new item cannot take (csv_columns.h, readHead)
    QString warning;     // about the file as a whole (csv_cells.h); or empty
};

// Reads the file. The first row names the columns in English or Chinese: `kind`, then fields by
// name, and also `place`, `no_witness`, `authority` and `insist` (why a wrong check digit is kept
// as found). What parts the cells: csv_cells.h. Rows that are empty throughout are left out. Fails
// with Invalid where the head cannot be understood or nothing is below it, and with Io.
Result<CsvTable> readTable(const QString &path);

struct CsvItems {
    std::vector<actions::NewItem> items;
    QStringList warnings; // about the file; odd values and duplicates, with file and row
    QStringList skipped;  // exhibit numbers of rows that were left out
};

// What becomes of a row of a list that was written out, whose exhibit number is registered.
enum class Known { Refused, Skipped };

// One item for each row. Empty cells set nothing. Every value is checked; doubles are looked for
// among the rows, and in `registry` where it is not null (among what `viewer` may see), and so are
// exhibit numbers. Fails with Invalid, naming each place that is wrong (file, row as a spreadsheet
// counts it, field) and what was expected: at most twenty of them, and how many more; with Database
// and Cancelled.
Result<CsvItems> itemsOf(const CsvTable &table, registry::Registry *registry, const QString &viewer,
                         base::Progress &progress, Known known = Known::Refused);

} // namespace exchange
