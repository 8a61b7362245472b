#pragma once

// ExportPage: the custody record as one plain HTML page for reading and printing.

#include "exchange/record/write/export_record.h"

namespace exchange {

// UTF-8, without script, nothing from outside, every foreign text escaped. Fails with NotFound (an
// officer whom an entry names) and Database.
Result<QByteArray> exportPage(db::Connection &connection, const ExportContents &contents,
                              const ExportReport &report);

} // namespace exchange
