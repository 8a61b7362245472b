#pragma once

// MoveHereDialog: moves items that a stock-take found out of place to where they were found, in one
// step.

#include "controls/plain_table.h"
#include "dialogs/draft_dialog.h"
#include "fields/lot_model.h"

namespace desktop {

class MoveHereDialog : public DraftDialog
{
    Q_OBJECT

public:
    MoveHereDialog(Workplace &workplace, const QString &place, const QStringList &exhibitNumbers,
                   QWidget *parent);

Q_SIGNALS:
    // One sentence on what was recorded.
    void moved(const QString &sentence);

protected:
    bool holdsDraft() const override { return m_reason->isModified(); }

private:
    void judge();
    void move();

    QString m_place;
    LotModel m_model;
    PlainTable *m_table;
    QLabel *m_blocked;
    QLineEdit *m_reason;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
