#pragma once

// StepDialog: takes one custody step (seal, open, move, recall, dispose) for the chosen items.

#include "custody/lot_dialog.h"

namespace desktop {

class StepDialog : public LotDialog
{
    Q_OBJECT

public:
    StepDialog(Workplace &workplace, domain::CustodyVerb verb, const QStringList &exhibitNumbers,
               QWidget *parent);

Q_SIGNALS:
    // One sentence on what was recorded.
    void recorded(const QString &sentence);

protected:
    bool holdsDraft() const override;
    QString markMissing() override;
    void taken(const actions::PaperStep &order,
               const std::vector<registry::ItemRecord> &items) override;
};

} // namespace desktop
