#pragma once

// CheckpointDialog: makes a checkpoint now and shows its text, its QR code, and a button to save a
// copy elsewhere.

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
