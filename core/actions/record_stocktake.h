#pragma once

// Records a stock-take: what was found at a place, compared with the registry.

#include "actions/session.h"
#include "registry/stocktake_table.h"

namespace actions {

struct Stocktake {
    QString place;
    QStringList scanned;     // every code that was found there, as typed or read
    QStringList sealsBroken; // numbers of what was found with a broken seal
    qint64 beganMs = 0;      // UTC
    qint64 endedMs = 0;
    QString reason;
};

struct RecordedStocktake {
    QString id;
    registry::StockComparison comparison;
};

// Compares again, and appends stocktake.recorded with the result; custody does not change. Fails
// with Denied (officers, custodians and auditors may), and with Invalid (no place, no reason, times
// that cannot be, a broken seal on what was not found).
Result<RecordedStocktake> recordStocktake(Session &session, const Stocktake &stocktake);

} // namespace actions
