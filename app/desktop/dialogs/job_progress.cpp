#include "dialogs/job_progress.h"

#include "controls/form.h"
#include "dialogs/job_bar.h"

#include <QVBoxLayout>

namespace desktop {

namespace {
constexpr int refreshMs = 150;
}

JobProgress::JobProgress(const char *objectName, const QString &accessibleName, QWidget *parent)
    : QWidget(parent)
    , m_state(plainLabel({}, this))
    , m_bar(named(new QProgressBar(this), objectName, accessibleName))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    layout->addWidget(m_bar);
    connect(&m_timer, &QTimer::timeout, this, &JobProgress::refresh);
    hide();
}

void JobProgress::follow(Job *job)
{
    m_job = job;
    job->setShownBy(m_bar);
    show();
    m_timer.start(refreshMs);
    refresh();
}

void JobProgress::end()
{
    m_timer.stop();
    hide();
}

void JobProgress::refresh()
{
    if (!m_job)
        return;
    const auto snapshot = m_job->progress().snapshot();
    m_state->setText(progressText(snapshot));
    showProgress(*m_bar, snapshot);
}

} // namespace desktop
