#pragma once

// RecordPage: the custody record as one plain HTML page, to be read and printed.

#include "exchange/export_writer.h"

namespace exchange {

// No script, nothing from outside, every foreign text escaped.
Result<QByteArray> recordPage(db::Connection &connection, const ExportScope &scope, const std::vector<ExportedAttachment> &attachments,
                              const std::vector<ExportedSecret> &secrets, const ExportReport &report);

} // namespace exchange
