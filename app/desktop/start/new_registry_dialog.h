#pragma once

// NewRegistryDialog: asks for a folder, a station and the first officer, and opens the registry.

#include "form.h"
#include "workplace.h"

namespace desktop {

class NewRegistryDialog : public QDialog
{
    Q_OBJECT

public:
    NewRegistryDialog(Workplace &workplace, QWidget *parent);

Q_SIGNALS:
    void made(const QString &folder);

private:
    QWidget *folderRow();
    void make();

    Workplace &m_workplace;
    QLineEdit *m_folder;
    QLineEdit *m_station;
    QLineEdit *m_officer;
    QLineEdit *m_organisation;
    QLineEdit *m_password;
    QLineEdit *m_again;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
