#pragma once

// TableDialog: saves the list on the screen as a spreadsheet file.

#include "dialogs/file_job_dialog.h"
#include "shell/desk.h"

namespace desktop {

class TableDialog : public FileJobDialog
{
    Q_OBJECT

public:
    explicit TableDialog(Desk &desk);

    bool holdsDraft() const override { return false; }

protected:
    Job *begin(const QString &path) override;

private:
    Desk::ShownList m_list;
};

} // namespace desktop
