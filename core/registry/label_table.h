#pragma once

// LabelTable: queries which items already had a label printed.

#include "registry/reader.h"

#include <QStringList>

#include <vector>

namespace registry {

struct PrintedLabel {
    qint64 timeMs = 0; // UTC
    QString officer;   // name
    QString stock;     // what it was printed on
    qint64 copies = 1;
    bool reprint = false; // it had a label already
    QString reason;       // why there is a second one
    bool operator==(const PrintedLabel &) const = default;
};

// Newest first; `item` is an id.
Result<std::vector<PrintedLabel>> printedLabels(const Reader &reader, const QString &item);

// Those of the items (ids) that had a label printed already, in their order.
Result<QStringList> labelledAlready(const Reader &reader, const QStringList &items);

} // namespace registry
