#pragma once

// SaveCopyDialog: saves a checked copy of an attached file to a chosen path.

#include "controls/form.h"
#include "controls/path_line.h"
#include "registry/attachment_table.h"
#include "work/workplace.h"

namespace desktop {

class SaveCopyDialog : public QDialog
{
    Q_OBJECT

public:
    // Deletes itself when it is closed.
    SaveCopyDialog(Workplace &workplace, const registry::Attachment &file, QWidget *parent);

Q_SIGNALS:
    void saved(const QString &path);

private:
    void save();

    Workplace &m_workplace;
    registry::Attachment m_file;
    PathLine *m_path;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
