#include "dialogs/job_bar.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLocale>

#include <algorithm>

namespace desktop {

namespace {

constexpr int refreshMs = 200;
constexpr int barWidth = 140;
constexpr qint64 secondsInMinute = 60;

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(JobBar)
};

QString amount(qint64 value, base::ProgressUnit unit)
{
    const QLocale locale;
    return unit == base::ProgressUnit::Bytes ? locale.formattedDataSize(value)
                                             : locale.toString(value);
}

QString timeLeft(qint64 seconds)
{
    if (seconds < secondsInMinute)
        return Tr::tr("%n s left", nullptr, int(std::max<qint64>(1, seconds)));
    return Tr::tr("%n min left", nullptr, int((seconds + secondsInMinute - 1) / secondsInMinute));
}

} // namespace

QString progressText(const base::Progress::Snapshot &snapshot)
{
    QString text = snapshot.doing;
    if (snapshot.total > 0)
        text = Tr::tr("%1 — %2 of %3")
                   .arg(text, amount(snapshot.done, snapshot.unit),
                        amount(snapshot.total, snapshot.unit));
    if (snapshot.unit == base::ProgressUnit::Bytes && snapshot.perSecond > 0)
        text = Tr::tr("%1, %2/s").arg(text, amount(qint64(snapshot.perSecond), snapshot.unit));
    if (snapshot.secondsLeft)
        text = Tr::tr("%1, %2").arg(text, timeLeft(*snapshot.secondsLeft));
    return text;
}

void showProgress(QProgressBar &bar, const base::Progress::Snapshot &snapshot)
{
    constexpr int steps = 1000;
    bar.setTextVisible(false); // black on the accent colour; the sentence next to it says how far
    if (snapshot.total <= 0) {
        bar.setRange(0, 0);
        return;
    }
    bar.setRange(0, steps);
    bar.setValue(
        int(std::min<double>(steps, double(snapshot.done) * steps / double(snapshot.total))));
}

JobBar::JobBar(JobRunner &jobs, QWidget *parent)
    : QWidget(parent)
    , m_jobs(jobs)
    , m_text(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QToolButton(this))
{
    setObjectName(QStringLiteral("job_bar"));
    m_text->setTextFormat(Qt::PlainText);
    m_bar->setFixedWidth(barWidth);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setObjectName(QStringLiteral("cancel_job"));
    m_cancel->setAccessibleName(tr("Cancel the running task"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_text);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_job)
            m_job->cancel();
    });
    connect(&m_timer, &QTimer::timeout, this, &JobBar::refresh);
    connect(&m_jobs, &JobRunner::started, this, [this] { m_timer.start(refreshMs); });
    hide();
}

// The oldest job that no other widget shows. Jobs that end within one refresh are not shown: a
// flickering bar is of no use.
void JobBar::refresh()
{
    const auto &jobs = m_jobs.jobs();
    if (jobs.isEmpty())
        m_timer.stop();
    const auto job =
        std::find_if(jobs.begin(), jobs.end(), [](const Job *one) { return !one->isShown(); });
    m_job = job == jobs.end() ? nullptr : *job;
    if (!m_job)
        return hide();
    auto snapshot = m_job->progress().snapshot();
    if (snapshot.doing.isEmpty())
        snapshot.doing = m_job->title();
    m_text->setText(progressText(snapshot));
    showProgress(*m_bar, snapshot);
    show();
}

} // namespace desktop
