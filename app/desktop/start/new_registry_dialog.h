#pragma once

// NewRegistryDialog: creates a registry: asks for a folder, a station and the first officer, and
// opens it.

#include "dialogs/draft_dialog.h"

#include <QCheckBox>

namespace desktop {

class NewRegistryDialog : public DraftDialog
{
    Q_OBJECT

public:
    NewRegistryDialog(Workplace &workplace, QWidget *parent);

Q_SIGNALS:
    // The first officer need not type their password again.
    void made(const QString &folder, const QString &officer, const crypto::Password &password);

protected:
    bool holdsDraft() const override;

private:
    QWidget *folderRow();
    void make();
    void refuse(const Error &error);

    QLineEdit *m_folder;
    QLineEdit *m_station;
    QLineEdit *m_officer;
    QLineEdit *m_organisation;
    QLineEdit *m_password;
    QLineEdit *m_again;
    QCheckBox *m_encrypted;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
