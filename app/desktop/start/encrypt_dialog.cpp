#include "start/encrypt_dialog.h"

#include "actions/encrypt_registry.h"
#include "registry/key_folder.h"

#include <QVBoxLayout>

namespace desktop {

EncryptDialog::EncryptDialog(Workplace &workplace, QWidget *parent)
    : QDialog(parent)
    , m_workplace(workplace)
    , m_folder(workplace.folder())
    , m_name(workplace.officer()->name)
    , m_text(plainLabel({}, this))
    , m_password(named(new QLineEdit(this), "encrypt_password", tr("Password")))
    , m_progress(new JobProgress("encrypt_progress", tr("Progress"), this))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("encrypt_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Encrypt the registry"));
    setMinimumWidth(520);
    m_text->setText(
        registry::isEncrypted(m_folder)
            ? tr("The database of this registry is encrypted. Attachments that are still in clear, "
                 "because encrypting was stopped or an earlier version did it, are encrypted now.")
            : tr("The database and every attachment are encrypted; the ledger does not change. The "
                 "registry is closed meanwhile, and no other program may have it open. Afterwards "
                 "it opens only with the name and the password of one of its officers: if all "
                 "passwords are lost, so is the registry. If you stop, or the power fails, nothing "
                 "was changed, or the same command goes on."));
    m_password->setEchoMode(QLineEdit::Password);
    auto *form = new QFormLayout;
    addRow(*form, tr("&Password of %1").arg(m_name), m_password);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = named(box->addButton(tr("&Encrypt"), QDialogButtonBox::ActionRole), "encrypt_start",
                    tr("Encrypt"));
    m_start->setDefault(true);
    m_start->setEnabled(false); // an Enter without a password would close the registry
    connect(m_password, &QLineEdit::textChanged, m_start,
            [this](const QString &typed) { m_start->setEnabled(m_isDone || !typed.isEmpty()); });
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addWidget(m_text);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_complaint);
    layout->addWidget(box);
    connect(m_start, &QPushButton::clicked, this, [this] { m_isDone ? accept() : start(); });
    connect(box, &QDialogButtonBox::rejected, this, &EncryptDialog::reject);
    m_password->setFocus();
}

void EncryptDialog::start()
{
    m_complaint->clear();
    m_start->setEnabled(false);
    m_password->setEnabled(false);
    m_typed = m_password->text();
    hide(); // a window that is visible when the registry closes is taken for one of its own
    m_workplace.close();
    open();
    m_job = m_workplace.jobs().run(
        JobRunner::Lane::Write, windowTitle(),
        [folder = m_folder, name = m_name, password = m_typed,
         environment = m_workplace.environment()](base::Progress &progress) {
            return actions::encryptRegistry(folder, name, password, environment, progress);
        },
        this, [this](const Result<attachments::Store::Encryption> &done) { finish(done); });
    m_progress->follow(m_job);
}

void EncryptDialog::finish(const Result<attachments::Store::Encryption> &done)
{
    m_progress->end();
    m_start->setEnabled(true);
    if (!done) {
        m_password->setEnabled(true);
        m_password->clear();
        m_password->setFocus();
        return m_complaint->complain(done.error());
    }
    m_isDone = true;
    m_text->setText(tr("The registry is encrypted, its database and its attachments (%n file(s) "
                       "just now). Make a backup in an empty folder, and destroy the old ones: "
                       "they are in clear. What the disk held in clear may be found on it until it "
                       "is overwritten.",
                       nullptr, int(done->files)));
    if (!done->left.isEmpty())
        m_complaint->complain(tr("%n attachment(s) are damaged and were left as they are, in "
                                 "clear; verify the registry.",
                                 nullptr, int(done->left.size())));
    m_password->clear();
    m_start->setText(tr("&Open the registry"));
    m_start->setAccessibleName(tr("Open the registry"));
    m_start->setFocus();
}

void EncryptDialog::accept()
{
    QDialog::accept();
    Q_EMIT encrypted(m_folder, m_name, m_typed);
}

void EncryptDialog::reject()
{
    if (m_isDone)
        return accept();
    if (m_job)
        return m_job->cancel();
    QDialog::reject();
    if (!m_workplace.isOpen())
        Q_EMIT left(m_folder);
}

} // namespace desktop
