#pragma once

// IntakeRows: turns the rows of a spreadsheet into items to register; each fault names its cell.

#include "actions/register_item.h"
#include "exchange/table/csv_cells.h"

namespace exchange {

// What the cells of one column mean: a field by its name, or kind, place, no_witness, authority,
// insist; empty: the column is left out.
using Columns = QStringList;

// Whether a first row is a head: at least one of its cells is the name of a column, in English,
// Chinese or as a screen calls it.
bool isHead(const QStringList &cells);

struct CellFault {
    qsizetype column = 0; // from 0
    QString what;         // one translated sentence, with what was expected
    bool operator==(const CellFault &) const = default;
};

struct IntakeRow {
    actions::NewItem item;
    domain::Fields normal; // the fields that are right, as they will be kept
    std::vector<CellFault> faults;
    QStringList warnings;
};

// Reads one row. `kind` is what it is where no cell of a column kind says it. Every value is
// checked; faults has all that is wrong, but no more than twenty.
IntakeRow intakeRow(const Columns &columns, const QStringList &cells,
                    std::optional<domain::ItemKind> kind);

} // namespace exchange
