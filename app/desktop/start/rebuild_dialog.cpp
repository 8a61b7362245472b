#include "start/rebuild_dialog.h"

#include "actions/rebuild_tables.h"
#include "controls/form.h"
#include "look/appearance.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int textWidth = 480;

Result<actions::RebuiltTables> rebuild(const QString &folder, base::Progress &progress)
{
    TRY(auto registry, registry::Registry::openToRebuild(folder));
    return actions::replayTables(registry, progress);
}

} // namespace

RebuildDialog::RebuildDialog(JobRunner &jobs, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_folder(folder)
    , m_progress(new JobProgress("rebuild_progress", tr("Progress"), this))
    , m_warning(plainLabel({}, this))
    , m_passedOver(named(new QPlainTextEdit(this), "rebuild_passed_over",
                         tr("Entries that count for nothing")))
    , m_complaint(new Complaint(this))
{
    setObjectName(QStringLiteral("rebuild_dialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Another version made these tables"));
    setMinimumWidth(textWidth);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_start = named(box->addButton(tr("&Rebuild"), QDialogButtonBox::ActionRole), "rebuild_start",
                    tr("Rebuild"));
    m_start->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(plainLabel(
        tr("The tables of %1 were made by another version of Sealbook. They can be rebuilt from "
           "the ledger, which does not change: everything signed stays as it is. For a large "
           "registry this takes some minutes; afterwards it can be opened.")
            .arg(folder),
        this));
    m_warning->setObjectName(QStringLiteral("rebuild_warning"));
    m_warning->setWordWrap(true);
    setTone(*m_warning, Tone::Warning);
    m_passedOver->setReadOnly(true);
    m_passedOver->setTabChangesFocus(true);
    for (QWidget *hidden :
         {static_cast<QWidget *>(m_warning), static_cast<QWidget *>(m_passedOver)}) {
        hidden->hide();
        layout->addWidget(hidden);
    }
    layout->addWidget(m_progress);
    layout->addWidget(m_complaint);
    layout->addWidget(box);
    connect(m_start, &QPushButton::clicked, this, &RebuildDialog::start);
    connect(box, &QDialogButtonBox::rejected, this, &RebuildDialog::reject);
}

bool RebuildDialog::isWanted(const QString &folder)
{
    return registry::Registry::wantsRebuild(folder).value_or(false);
}

void RebuildDialog::start()
{
    if (m_isMade)
        return accept();
    m_complaint->clear();
    m_start->setEnabled(false);
    m_job = m_jobs.run(
        JobRunner::Lane::Read, windowTitle(),
        [folder = m_folder](base::Progress &progress) { return rebuild(folder, progress); }, this,
        [this](const Result<actions::RebuiltTables> &rebuilt) { finish(rebuilt); });
    m_progress->follow(m_job);
}

void RebuildDialog::finish(const Result<actions::RebuiltTables> &rebuilt)
{
    m_progress->end();
    m_start->setEnabled(true);
    if (!rebuilt)
        return m_complaint->complain(rebuilt.error());
    m_isMade = true;
    if (rebuilt->passedOver.empty())
        return accept();
    QStringList lines;
    for (const auto &fault : rebuilt->passedOver)
        lines.append(fault.what);
    m_passedOver->setPlainText(lines.join(u'\n'));
    m_passedOver->show();
    m_warning->setText(tr("The tables were rebuilt. %n entry(s) break a rule: they stay in the "
                          "ledger, count for nothing, and every verification names them.",
                          nullptr, int(lines.size())));
    m_warning->show();
    m_start->setText(tr("&Open the registry"));
    m_start->setAccessibleName(tr("Open the registry"));
    m_start->setFocus();
}

void RebuildDialog::accept()
{
    QDialog::accept();
    Q_EMIT made(m_folder);
}

void RebuildDialog::reject()
{
    if (m_isMade)
        return accept();
    if (m_job)
        m_job->cancel();
    else
        QDialog::reject();
}

} // namespace desktop
