#pragma once

// CheckpointDialog: the checkpoint of this moment: its text, its code, and a copy to be kept
// elsewhere.

#include "audit/code_view.h"
#include "form.h"
#include "ledger/checkpoint.h"
#include "path_line.h"
#include "workplace.h"

#include <QPlainTextEdit>

namespace desktop {

class CheckpointDialog : public QDialog
{
    Q_OBJECT

public:
    CheckpointDialog(Workplace &workplace, QWidget *parent);

private:
    QWidget *content();
    void make();
    void show(const ledger::CheckpointNote &note);
    void save();

    Workplace &m_workplace;
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
