#pragma once

// TableCell: a typed spreadsheet cell of an item: text, count or time.

#include "registry/item_list.h"

#include <QDateTime>

#include <variant>

namespace exchange {

// Text is as a person reads it, with marks that would steer a screen spelled out; numbers that
// identify something (IMEI, seal, exhibit number) are text. An empty text is an empty cell.
using Cell = std::variant<QString, qint64, QDateTime, QDate>;

// The heading of the column; for times it states that they are UTC.
QString cellHead(registry::ItemColumn column);

// Times are UTC, to the second. Secrets are masked, as in every list.
Cell cellOf(const registry::ItemRow &item, registry::ItemColumn column);

} // namespace exchange
