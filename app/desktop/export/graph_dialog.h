#pragma once

// GraphDialog: exports chosen items, a case or everything as a CASE/UCO graph for other tools.

#include "dialogs/file_job_dialog.h"
#include "export/withheld_list.h"
#include "fields/case_box.h"
#include "shell/desk.h"

#include <QRadioButton>

namespace desktop {

class GraphDialog : public FileJobDialog
{
    Q_OBJECT

public:
    explicit GraphDialog(Desk &desk);

    bool holdsDraft() const override;

protected:
    Job *begin(const QString &path) override;

private:
    QStringList m_numbers; // of the items that are chosen in the list
    QRadioButton *m_items;
    QRadioButton *m_case;
    CaseBox *m_cases;
    QRadioButton *m_everything;
    QLineEdit *m_recipient;
    QLineEdit *m_reason;
    WithheldList *m_withheld;
};

} // namespace desktop
