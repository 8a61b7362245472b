#include "start/unlock_dialog.h"

#include "actions/unlock_registry.h"

#include <QDir>
#include <QVBoxLayout>

namespace desktop {

UnlockDialog::UnlockDialog(Workplace &workplace, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_folder(folder)
    , m_officer(named(new QLineEdit(this), "unlock_officer", tr("Officer")))
    , m_password(named(new QLineEdit(this), "unlock_password", tr("Password")))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(tr("&Open"), this, Ending::Plain))
{
    setObjectName(QStringLiteral("unlock_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Open an encrypted registry"));
    setMinimumWidth(460);
    m_password->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    addRow(*form, tr("O&fficer"), m_officer);
    addRow(*form, tr("&Password"), m_password);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addWidget(plainLabel(QDir::toNativeSeparators(folder), this));
    layout->addWidget(
        hintLabel(tr("To open it, enter the registered name and the password of one of its "
                     "officers."),
                  this));
    layout->addLayout(form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &UnlockDialog::unlock);
    m_officer->setFocus();
}

void UnlockDialog::unlock()
{
    m_complaint->clear();
    if (m_password->text().isEmpty())
        return m_password->setFocus(); // Enter behind the name is no try
    m_buttons->setEnabled(false);
    const crypto::Password password = m_password->text();
    m_workplace.jobs().run(
        JobRunner::Lane::Read, windowTitle(),
        [folder = m_folder, officer = m_officer->text().trimmed(), password,
         environment = m_workplace.environment()](base::Progress &) -> Result<void> {
            TRY(actions::unlockRegistry(folder, officer, password, environment));
            return {};
        },
        this, [this, password](const Result<void> &result) { finish(result, password); });
}

void UnlockDialog::finish(const Result<void> &result, const crypto::Password &password)
{
    m_buttons->setEnabled(true);
    m_password->clear();
    if (!result) {
        m_complaint->complain(result.error());
        return m_password->setFocus();
    }
    accept();
    Q_EMIT unlocked(m_folder, m_officer->text().trimmed(), password);
}

} // namespace desktop
