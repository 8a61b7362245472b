#pragma once

// HandOverDialog: items into a lot, and the lot to whoever receives it.

#include "custody/item_lot.h"
#include "custody/step_form.h"
#include "draft_dialog.h"

namespace desktop {

// What was released, for what comes next.
struct ReleasedLot {
    QString lot;
    QString receiver; // name
    int items = 0;
};

class HandOverDialog : public DraftDialog
{
    Q_OBJECT

public:
    HandOverDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent);

Q_SIGNALS:
    void released(const ReleasedLot &lot);

protected:
    bool holdsDraft() const override;

private:
    void judge();
    void release();

    QStringList m_chosenBefore;
    ItemLot *m_lot;
    StepForm *m_form;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
