#pragma once

// WriteTable: writes a list of items as a spreadsheet file.

#include "base/progress.h"
#include "exchange/table/table_format.h"
#include "registry/item_list.h"

namespace exchange {

struct TableRequest {
    std::vector<qint64> numbers; // of items, in order, such as registry::listNumbers gives
    QString viewer;              // officer's id; items that they may not see are left out
    std::vector<registry::ItemColumn> columns; // at least one
    const TableFormat *format = &tableFormats().front();
    QString path; // replaced if it is there
};

// Writes a heading row and a row for each item, all from one state of the registry; returns the
// number of items. On failure, an existing file is unchanged. Fails with NotFound (no such folder),
// Io, Unsupported (more items than the format holds), Cancelled.
Result<qint64> writeTable(const registry::Reader &reader, const TableRequest &request,
                          base::Progress &progress);

} // namespace exchange
