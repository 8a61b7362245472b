#pragma once

// StockTake: one stock-take under way or just recorded; kept over a lock, so that its officer goes
// on where he stopped.

#include "actions/record_stocktake.h"
#include "print/stocktake_sheet.h"

namespace desktop {

// What was recorded, and what its report says.
struct RecordedStock {
    registry::StockComparison comparison;
    print::StocktakeReport report;
};

struct StockTake {
    actions::Stocktake told;               // what was typed and scanned until now
    std::optional<RecordedStock> recorded; // set once it was recorded
};

// Records it and makes the checkpoint that the report bears. Fails as recordStocktake and
// Session::checkpoint do.
Result<RecordedStock> finishStockTake(actions::Session &session, actions::Stocktake told);

} // namespace desktop
