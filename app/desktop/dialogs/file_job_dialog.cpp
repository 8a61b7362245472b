#include "dialogs/file_job_dialog.h"

#include <QFileInfo>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int smallestWidth = 600;

} // namespace

FileJobDialog::FileJobDialog(Workplace &workplace, const char *objectName, const QString &title,
                             const QString &filter, const QString &suggested, const QString &verb,
                             QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_choices(new QVBoxLayout)
    , m_path(new PathLine(PathLine::For::Writing,
                          QByteArray(objectName).append("_path").constData(), tr("File"), filter,
                          this))
    , m_progress(new JobProgress("file_progress", tr("Progress"), this))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(verb, this))
{
    setObjectName(QString::fromLatin1(objectName));
    setWindowTitle(title);
    setMinimumWidth(smallestWidth);
    m_path->setPath(suggestedPath(suggested));
    auto *form = new QFormLayout;
    addRow(*form, tr("&File"), m_path);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(m_choices, 1);
    layout->addLayout(form);
    layout->addWidget(m_progress);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &FileJobDialog::start);
}

void FileJobDialog::start()
{
    m_complaint->clear();
    const QString path = m_path->path();
    const bool isTaken = path.isEmpty() || QFileInfo::exists(path);
    markWrong(m_path->line(), isTaken);
    if (isTaken) {
        m_path->setFocus();
        return m_complaint->complain(
            path.isEmpty() ? tr("Choose where to save the file.")
                           : tr("A file of this name is there already; choose another name."));
    }
    m_job = begin(path);
    if (!m_job)
        return;
    m_buttons->findChild<QPushButton *>(QStringLiteral("accept"))->setEnabled(false);
    m_progress->follow(m_job);
}

void FileJobDialog::finish(const Result<QString> &said)
{
    m_job.clear();
    m_progress->end();
    m_buttons->findChild<QPushButton *>(QStringLiteral("accept"))->setEnabled(true);
    if (!said)
        return m_complaint->complain(said.error());
    Q_EMIT written(*said);
    accept();
}

void FileJobDialog::reject()
{
    if (m_job)
        m_job->cancel();
    else
        DraftDialog::reject();
}

} // namespace desktop
