#pragma once

// HandOverDialog: puts items into a lot and releases the lot to its receiver.

#include "custody/lot_dialog.h"

namespace desktop {

// What was released, for the next steps.
struct ReleasedLot {
    QString lot;
    QString receiver; // name
    int items = 0;
};

class HandOverDialog : public LotDialog
{
    Q_OBJECT

public:
    HandOverDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent);

Q_SIGNALS:
    void released(const ReleasedLot &lot);

protected:
    bool holdsDraft() const override;
    void taken(const actions::PaperStep &order,
               const std::vector<registry::ItemRecord> &items) override;

private:
    QStringList m_chosenBefore;
};

} // namespace desktop
