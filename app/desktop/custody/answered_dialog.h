#pragma once

// AnsweredDialog: offers the receipt after a lot has been answered.

#include "actions/lot_answer.h"
#include "dialogs/draft_dialog.h"

namespace desktop {

class AnsweredDialog : public DraftDialog
{
    Q_OBJECT

public:
    AnsweredDialog(Workplace &workplace, const actions::LotAnswer &answer, QWidget *parent);

    bool holdsDraft() const override { return false; }

private:
    void showReceipt();

    actions::LotAnswer m_answer;
    Complaint *m_complaint;
};

} // namespace desktop
