#pragma once

// StocktakePage: takes stock of a place: items are scanned, and each is shown at once as right,
// elsewhere, missing or unknown.

#include "controls/form.h"
#include "controls/plain_table.h"
#include "controls/scan_line.h"
#include "registry/search.h"
#include "shell/desk.h"
#include "stocktake/stock_history.h"
#include "stocktake/stock_take.h"
#include "stocktake/stock_tiles.h"

namespace desktop {

class StocktakePage : public QWidget
{
    Q_OBJECT

public:
    StocktakePage(Desk &desk, QWidget *parent);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QWidget *placeRow();
    QWidget *actionRow();
    void connectAll();
    StockTake *current() { return m_takes.current(); }
    QString loss() const;
    void begin();
    void keep();
    void showKept(const Result<void> &kept);
    void scan(const QString &text);
    void tellScan(const QString &text, const Result<std::optional<registry::ScanHit>> &hit);
    bool compare();
    bool count(const QString &code);
    void showComparison(const registry::StockComparison &comparison);
    void showState();
    void showControls();
    void takeBack();
    QString doubtsAboutEnd() const;
    void finish();
    void record();
    void finished(const QString &officer, const Result<RecordedStock> &result);
    void showReport();
    void moveHere();
    void giveUp();

    Desk &m_desk;
    StockTakes &m_takes;
    StockModel m_model;
    std::optional<registry::StockCount> m_count; // nothing: to be counted again
    QLineEdit *m_place;
    QLineEdit *m_reason;
    QPushButton *m_begin;
    ScanLine *m_scan;
    StockTiles *m_tiles;
    PlainTable *m_table;
    QLabel *m_state;
    QLabel *m_unseen;
    QPushButton *m_finish;
    QPushButton *m_takeBack;
    QPushButton *m_move;
    QPushButton *m_showReport;
    QPushButton *m_giveUp;
    StockHistory *m_history;
    Complaint *m_complaint;
    QString m_strangePlace; // already reported as unknown
};

} // namespace desktop
