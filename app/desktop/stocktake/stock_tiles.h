#pragma once

// StockTiles: shows how many items are right, elsewhere, missing and unknown; a press on one
// filters the rows.

#include "stocktake/stock_model.h"

#include <QPushButton>

namespace desktop {

class StockTiles : public QWidget
{
    Q_OBJECT

public:
    explicit StockTiles(QWidget *parent);

    // While it goes on, "missing" means not scanned yet.
    void show(const StockModel &model, bool goesOn);
    void showAll();

Q_SIGNALS:
    // Nothing: all of them.
    void filterAsked(std::optional<registry::StockResult> result);

private:
    QPushButton *tile(registry::StockResult result);
    void toggle(registry::StockResult result, bool checked);

    QList<QPushButton *> m_tiles; // in the order of StockResult
};

} // namespace desktop
