#pragma once

// ReleasedDialog: offers the next steps after a lot was released: its hand-over form, and the
// receiver's signature if they are present.

#include "custody/hand_over_dialog.h"

namespace desktop {

class ReleasedDialog : public DraftDialog
{
    Q_OBJECT

public:
    ReleasedDialog(Workplace &workplace, const ReleasedLot &lot, QWidget *parent);

Q_SIGNALS:
    void signatureAsked(const QString &lot);

protected:
    bool holdsDraft() const override { return false; }

private:
    void showForm();

    ReleasedLot m_lot;
    Complaint *m_complaint;
};

// Makes the form of a lot that is in transit and shows it over `parent`.
void showLotSheet(Workplace &workplace, const QString &lot, QWidget *parent, Complaint *complaint);

} // namespace desktop
