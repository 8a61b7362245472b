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
    // What is registered already, or is in a row above.
    std::vector<CellFault> doubles;
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

private:
    Result<void> lookForNumber(CheckedRow &checked, const RowsTable &table, std::size_t row);
    Result<void> look(CheckedRow &checked, const Columns &columns, int number);

    registry::Registry *m_registry;
    QString m_viewer;
    registry::RowDuplicates m_rows;
};

// All of them, in the order of the rows. Fails with Database and Cancelled.
Result<std::vector<CheckedRow>> checkRows(registry::Registry &registry, const RowsTable &table,
                                          const QString &viewer, base::Progress &progress);

} // namespace exchange
