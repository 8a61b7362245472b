#pragma once

// EncryptDialog: encrypts the open registry. It asks for the officer's password, closes the
// registry, encrypts it with visible progress, and has it opened again.

#include "attachments/store.h"
#include "controls/form.h"
#include "dialogs/job_progress.h"
#include "work/workplace.h"

#include <QDialog>

namespace desktop {

class EncryptDialog : public QDialog
{
    Q_OBJECT

public:
    // An administrator must be signed in.
    EncryptDialog(Workplace &workplace, QWidget *parent);

    // Stops the running job: either nothing was changed, or some attachments are still in clear,
    // and the dialog says so. Otherwise closes the dialog.
    void reject() override;
    void accept() override;

Q_SIGNALS:
    // All is encrypted; the registry is unlocked and closed.
    void encrypted(const QString &folder, const QString &officer, const crypto::Password &password);
    // The dialog was closed after a failure or a stop, for which the registry had been closed.
    void left(const QString &folder);

private:
    void start();
    void finish(const Result<attachments::Store::Encryption> &done);

    Workplace &m_workplace;
    QString m_folder;
    QString m_name; // of the officer
    crypto::Password m_typed;
    QPointer<Job> m_job;
    QLabel *m_text;
    QLineEdit *m_password;
    JobProgress *m_progress;
    Complaint *m_complaint;
    QPushButton *m_start;
    bool m_isDone = false;
};

} // namespace desktop
