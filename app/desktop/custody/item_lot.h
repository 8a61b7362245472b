#pragma once

// ItemLot: edits the list of items that take a custody step together: chosen before, scanned now,
// or removed again.

#include "controls/plain_table.h"
#include "controls/scan_line.h"
#include "fields/lot_model.h"
#include "work/workplace.h"

#include <QPushButton>

namespace desktop {

class ItemLot : public QWidget
{
    Q_OBJECT

public:
    ItemLot(Workplace &workplace, domain::CustodyVerb verb, QWidget *parent);

    // Asks what these are and whether they can take the step, and adds them.
    void add(const QStringList &exhibitNumbers);

    const LotModel &model() const { return m_model; }

    // Takes what was scanned: an item into the lot, or the seal of the next one.
    void scan(const QString &text);

Q_SIGNALS:
    void changed();

private:
    bool isSealing() const { return m_verb == domain::CustodyVerb::Seal; }
    QWidget *footRow();
    void scanItem(const QString &exhibitNumber);
    void scanSeal(const QString &seal);
    void takeOut();
    void askAgain();
    void count();

    Workplace &m_workplace;
    domain::CustodyVerb m_verb;
    LotModel m_model;
    ScanLine *m_scan;
    PlainTable *m_table;
    QLabel *m_total;
    QPushButton *m_takeOut;
    int m_nextSeal = 0; // the row that the next scanned seal belongs to
};

} // namespace desktop
