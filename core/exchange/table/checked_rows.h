#pragma once

// CheckedRows: checks the rows of a spreadsheet against the rules of the fields, the registry and
// each other.

#include "base/progress.h"
#include "exchange/table/intake_rows.h"
#include "registry/duplicates.h"
#include "registry/registry.h"

namespace exchange {

// Rows as they are in a spreadsheet.
struct RowsTable {
    Cells rows;
    std::vector<int> numbers; // of the rows, as the spreadsheet counts them
    Columns columns;
    std::optional<domain::ItemKind> kind; // where no column says it; nothing: that is a fault
    qsizetype exhibitNumbers = -1;        // as HeadRow has it
};

struct CheckedRow {
    IntakeRow row;
    // Duplicates: first those in rows above, then those among registered items.
    std::vector<CellFault> doubles;
    std::size_t doublesAbove = 0; // how many of them are in a row above
    QString known; // exhibit number of the item that the row is of, where it is registered already

    bool isRight() const { return row.faults.empty() && doubles.empty(); }
};

// Checks one row after the other; remembers the identifiers of those that came before.
class RowChecker
{
public:
    // Doubles are looked for among what `viewer` (an officer's id) may see in `registry`; where
    // that is null, among the rows alone. `registry` must outlive this.
    RowChecker(registry::Registry *registry, QString viewer)
        : m_registry(registry)
        , m_viewer(std::move(viewer))
    {
    }

    // The row of this place in `table`. Fails with Database.
    Result<CheckedRow> check(const RowsTable &table, std::size_t row);

    // Checks a row again after only other rows have changed: compares it only with the rows above.
    CheckedRow checkAgain(CheckedRow before, const RowsTable &table, std::size_t row);

private:
    Result<void> lookForNumber(CheckedRow &checked, const RowsTable &table, std::size_t row);
    void lookAbove(CheckedRow &checked, const Columns &columns, int number);
    Result<void> lookInRegistry(CheckedRow &checked, const Columns &columns);

    registry::Registry *m_registry;
    QString m_viewer;
    registry::RowDuplicates m_rows;
};

// A table with the check of each of its rows, in the same order.
struct CheckedTable {
    RowsTable table;
    std::vector<CheckedRow> rows;
};

// Checks all rows, in order. `before`: the last check of the same table against the present
// registry, or null; rows that have not changed since are not checked again. Fails with Database
// and Cancelled.
Result<std::vector<CheckedRow>> checkRows(registry::Registry &registry, const RowsTable &table,
                                          const QString &viewer, base::Progress &progress,
                                          const CheckedTable *before = nullptr);

} // namespace exchange
