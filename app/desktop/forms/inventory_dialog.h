#pragma once

// InventoryDialog: chooses what an inventory lists: a case or the chosen items.

#include "controls/form.h"
#include "fields/case_box.h"
#include "print/forms/form_facts.h"
#include "shell/desk.h"

#include <QRadioButton>

namespace desktop {

class InventoryDialog : public QDialog
{
    Q_OBJECT

public:
    // Deletes itself when it is closed, and when the registry is locked. Shown with open().
    explicit InventoryDialog(Desk &desk);

Q_SIGNALS:
    void asked(const print::FormChoice &choice);

private:
    void ask();

    Desk &m_desk;
    QRadioButton *m_items;
    QRadioButton *m_case;
    CaseBox *m_cases;
    Complaint *m_complaint;
};

} // namespace desktop
