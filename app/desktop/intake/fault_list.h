#pragma once

// FaultList: lists the errors in the rows of a spreadsheet; each leads to its cell.

#include "exchange/table/intake_rows.h"
#include "look/appearance.h"

#include <QListWidget>

namespace desktop {

class RowsModel;

class FaultList : public QListWidget
{
    Q_OBJECT

public:
    explicit FaultList(QWidget *parent);

    // Shows the faults of all rows, the first few hundred; hidden if there are none.
    void showRows(const RowsModel &model);

Q_SIGNALS:
    void cellAsked(int row, int column);

private:
    void add(const QString &sentence, Tone tone, int row, const exchange::CellFault &fault);
};

} // namespace desktop
