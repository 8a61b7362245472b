#pragma once

// StocktakeSheet: the report of a stock-take, discrepancies first.

#include "print/sheet/sheet.h"

#include <optional>

namespace print {

struct StockItem {
    QString exhibitNumber, title, recordedPlace, seal;
};

struct StocktakeReport {
    QString place;
    QString officer; // who looked
    QString reason;
    qint64 beganMs = 0, endedMs = 0;  // UTC
    std::vector<StockItem> elsewhere; // found here, on record elsewhere
    std::vector<StockItem> missing;   // on record here, not found
    std::vector<StockItem> right;
    QStringList unknown;          // codes of no item
    QStringList sealsBroken;      // exhibit numbers
    std::optional<qint64> unseen; // items on record here that restricted cases hid from the
                                  // officer; nothing: not stated
    QString checkpoint;           // the note; may be empty
    QString fingerprint;
};

Sheet stocktakeSheet(const StocktakeReport &report);

} // namespace print
