#pragma once

// RecordPage: the custody record as one plain HTML page, to be read and printed.

#include "exchange/export_record.h"

namespace exchange {

// No script, nothing from outside, every foreign text escaped.
Result<QByteArray> recordPage(db::Connection &connection, const ExportContents &contents, const ExportReport &report);

} // namespace exchange
