#pragma once

// CheckpointDialog: the checkpoint of this moment: its text, its code, and a copy to be kept
// elsewhere.

#include "audit/code_view.h"
#include "controls/path_line.h"
#include "dialogs/draft_dialog.h"
#include "ledger/checkpoint.h"

#include <QPlainTextEdit>

namespace desktop {

class CheckpointDialog : public DraftDialog
{
    Q_OBJECT

public:
    CheckpointDialog(Workplace &workplace, QWidget *parent);

protected:
    bool holdsDraft() const override { return false; }

private:
    QWidget *content();
    void make();
    void show(const ledger::CheckpointNote &note);
    void save();

    QByteArray m_note;
    QLabel *m_heading;
    QPlainTextEdit *m_text;
    CodeView *m_code;
    PathLine *m_path;
    QLabel *m_saved;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
