#pragma once

// UnlockDialog: asks for the name and the password that open an encrypted registry.

#include "controls/form.h"
#include "work/workplace.h"

namespace desktop {

class UnlockDialog : public QDialog
{
    Q_OBJECT

public:
    // Deletes itself when it is closed.
    UnlockDialog(Workplace &workplace, const QString &folder, QWidget *parent);

Q_SIGNALS:
    // The registry is unlocked; the officer can be signed in with the same password.
    void unlocked(const QString &folder, const QString &officer, const crypto::Password &password);

private:
    void unlock();
    void finish(const Result<void> &result, const crypto::Password &password);

    Workplace &m_workplace;
    QString m_folder;
    QLineEdit *m_officer;
    QLineEdit *m_password;
    Complaint *m_complaint;
    QDialogButtonBox *m_buttons;
};

} // namespace desktop
