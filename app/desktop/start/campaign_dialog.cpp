#include "start/campaign_dialog.h"

#include "base/safe_file.h"
#include "campaign/campaign.h"
#include "controls/form.h"
#include "dialogs/job_bar.h"
#include "work/error_box.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace desktop {

namespace {
constexpr int refreshMs = 150;
}

CampaignDialog::CampaignDialog(JobRunner &jobs, QWidget *parent)
    : QDialog(parent)
    , m_jobs(jobs)
    , m_text(plainLabel(tr("Making the campaign up…"), this))
    , m_bar(named(new QProgressBar(this), "campaign_progress", tr("Progress")))
{
    setObjectName(QStringLiteral("campaign_dialog"));
    setWindowTitle(tr("The made-up campaign"));
    setMinimumWidth(480);
    auto *box = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hintLabel(
        tr("Five operations, nine sites and about 1,200 exhibits. Everybody’s password is “%1”.")
            .arg(password()),
        this));
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(box);
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, [this] {
        if (m_job)
            m_job->abandon();
    });
    connect(&m_timer, &QTimer::timeout, this, &CampaignDialog::refresh);
}

QString CampaignDialog::password()
{
    return QStringLiteral("made-up campaign");
}

QString CampaignDialog::folder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/sealbook/campaign");
}

void CampaignDialog::start()
{
    if (QFileInfo::exists(folder() + QStringLiteral("/registry.db"))) {
        Q_EMIT made(folder());
        deleteLater();
        return;
    }
    open();
    m_timer.start(refreshMs);
    make();
}

// Made next to its final place and renamed: an incomplete campaign, after a cancel, must not be
// taken for a complete one.
void CampaignDialog::make()
{
    m_job = m_jobs.run(
        JobRunner::Lane::Read, windowTitle(),
        [target = folder()](base::Progress &progress) -> Result<void> {
            const QString unfinished = target + QStringLiteral(".unfinished");
            TRY(base::removeTree(unfinished));
            exchange::CampaignRequest request;
            request.folder = unfinished;
            TRY(exchange::makeCampaign(request, progress));
            if (!QDir().rename(unfinished, target))
                return failure(
                    ErrorCode::Io,
                    tr("The campaign could not be moved to %1; is something there?").arg(target));
            return {};
        },
        this,
        [this](const Result<void> &result) {
            m_timer.stop();
            accept();
            if (!result)
                return showError(parentWidget(), result.error());
            Q_EMIT made(folder());
        });
    m_job->setShownBy(m_bar);
}

void CampaignDialog::refresh()
{
    if (!m_job)
        return;
    const auto snapshot = m_job->progress().snapshot();
    m_text->setText(progressText(snapshot));
    showProgress(*m_bar, snapshot);
}

} // namespace desktop
