#pragma once

// TableDialog: the list that is shown, as a file for a spreadsheet.

#include "desk.h"
#include "file_job_dialog.h"

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
