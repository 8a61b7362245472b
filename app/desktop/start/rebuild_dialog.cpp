#include "start/rebuild_dialog.h"

#include "actions/rebuild_tables.h"
#include "controls/form.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int textWidth = 480;

Result<QStringList> rebuild(const QString &folder, base::Progress &progress)
{
    TRY(auto registry, registry::Registry::openToRebuild(folder));
    return actions::rebuildTables(registry, progress);
}

} // namespace

RebuildDialog::RebuildDialog(JobRunner &jobs, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_folder(folder)
    , m_progress(new JobProgress("rebuild_progress", tr("Progress"), this))
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
    m_complaint->clear();
    m_start->setEnabled(false);
    m_job = m_jobs.run(
        JobRunner::Lane::Read, windowTitle(),
        [folder = m_folder](base::Progress &progress) { return rebuild(folder, progress); }, this,
        [this](const Result<QStringList> &changed) { finish(changed); });
    m_progress->follow(m_job);
}

void RebuildDialog::finish(const Result<QStringList> &changed)
{
    m_progress->end();
    m_start->setEnabled(true);
    if (!changed)
        return m_complaint->complain(changed.error());
    accept();
    Q_EMIT made(m_folder);
}

void RebuildDialog::reject()
{
    if (m_job)
        m_job->cancel();
    else
        QDialog::reject();
}

} // namespace desktop
