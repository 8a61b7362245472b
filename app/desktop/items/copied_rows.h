#pragma once

// CopiedRows: formats chosen items as tab-separated text for a spreadsheet.

#include "base/progress.h"
#include "registry/item_list.h"
#include "registry/reader.h"

namespace desktop {

// A head row and a row for each item, separated by tabs, with these columns in this order.
// A cell that a spreadsheet would take for a formula begins with an apostrophe. What `viewer` (an
// officer's id) may not see is left out. Fails with Cancelled, and as the database does.
Result<QString> copiedRows(const registry::Reader &reader, const std::vector<qint64> &numbers,
                           const std::vector<registry::ItemColumn> &columns,
                           const registry::AttentionLimits &limits, const QString &viewer,
                           base::Progress &progress);

// One cell: a single line, and no formula.
QString harmlessCell(QString text);

} // namespace desktop
