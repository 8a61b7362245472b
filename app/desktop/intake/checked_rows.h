#pragma once

// CheckedRows: rows of a spreadsheet held against the fields' rules, the registry and each other.

#include "base/progress.h"
#include "exchange/intake_rows.h"
#include "registry/registry.h"

namespace desktop {

// Rows as somebody's spreadsheet has them.
struct RowsTable {
    exchange::Cells rows;
    std::vector<int> numbers; // of the rows, as the spreadsheet counts them
    exchange::Columns columns;
    domain::ItemKind kind = domain::ItemKind::Phone; // where no column says it
};

struct CheckedRow {
    exchange::IntakeRow row;
    // What is registered already, or stands in a row above.
    std::vector<exchange::CellFault> doubles;

    bool isRight() const { return row.faults.empty() && doubles.empty(); }
};

// In the order of the rows. Doubles are looked for among what `viewer` may see. Fails with
// Cancelled.
Result<std::vector<CheckedRow>> checkRows(registry::Registry &registry, const RowsTable &table,
                                          const QString &viewer, base::Progress &progress);

// The row's item with what is common set; what the row says of its seizure stands before that.
actions::NewItem withCommon(const actions::NewItem &row, const actions::NewItem &common);

} // namespace desktop
