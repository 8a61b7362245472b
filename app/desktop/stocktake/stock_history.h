#pragma once

// StockHistory: lists the recorded stock-takes; each report can be printed again.

#include "controls/plain_table.h"
#include "controls/text_rows.h"
#include "registry/stocktake_table.h"
#include "shell/desk.h"

#include <QPushButton>

namespace desktop {

class StockHistory : public QWidget
{
    Q_OBJECT

public:
    StockHistory(Desk &desk, QWidget *parent);

    // Reads them again; shows none while no officer is signed in.
    void refresh();

private:
    void show(std::vector<registry::StocktakeRecord> records);
    void showReport();

    Desk &m_desk;
    TextRows *m_rows;
    PlainTable *m_table;
    QPushButton *m_report;
    std::vector<registry::StocktakeRecord> m_records; // in the order of the rows
};

} // namespace desktop
