#pragma once

// StockTake: a stock-take under way or just recorded; kept over a lock and another window, so that
// its officer goes on where he stopped.

#include "actions/record_stocktake.h"
#include "print/stocktake_sheet.h"
#include "workplace.h"

#include <QHash>

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

// All of them, as long as the program runs: one for each officer and registry.
class StockTakes : public QObject
{
    Q_OBJECT

public:
    // The one that belongs to this workplace; made when it is first asked for.
    static StockTakes &of(Workplace &workplace);

    // Of who is signed in here; null: he has none.
    StockTake *current();
    void begin(const StockTake &take);
    void drop();

    // How many codes were scanned and not recorded, by everybody.
    int unrecordedScans() const;

private:
    explicit StockTakes(Workplace &workplace);
    QString key() const;

    Workplace &m_workplace;
    QHash<QString, StockTake> m_takes;
};

// Records it and makes the checkpoint that the report bears. Fails as recordStocktake and
// Session::checkpoint do.
Result<RecordedStock> finishStockTake(actions::Session &session, actions::Stocktake told);

} // namespace desktop
