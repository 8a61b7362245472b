#pragma once

// ExportSummary: summary.json of an export, for programs that do not want to read entries.

#include "exchange/record/write/export_contents.h"

#include <QJsonObject>

namespace exchange {

// As schema/export_format.md lays it down.
QJsonObject exportSummary(const ExportContents &contents);

} // namespace exchange
