#include "work/job_runner.h"

#include <QCoreApplication>

namespace desktop {

namespace {
constexpr int readersAtOnce = 4; // two questions, and two previews that wait for their decoder
}

void Job::abandon()
{
    m_abandoned = true;
    cancel();
}

JobRunner::JobRunner(QObject *parent)
    : QObject(parent)
{
    m_writing.setMaxThreadCount(1);
    m_writing.setExpiryTimeout(-1);
    m_reading.setMaxThreadCount(readersAtOnce);
    m_reading.setExpiryTimeout(-1);
}

JobRunner::~JobRunner()
{
    for (Job *job : std::as_const(m_jobs))
        job->abandon();
    m_writing.waitForDone();
    m_reading.waitForDone();
}

void JobRunner::start(Lane lane, Job *job, std::function<void()> body,
                      std::function<void()> deliver)
{
    m_jobs.append(job);
    Q_EMIT started(job);
    auto &pool = lane == Lane::Write ? m_writing : m_reading;
    pool.start([this, job, body = std::move(body), deliver = std::move(deliver)] {
        body();
        QMetaObject::invokeMethod(
            this, [this, job, deliver] { finish(job, deliver); }, Qt::QueuedConnection);
    });
}

void JobRunner::finish(Job *job, const std::function<void()> &deliver)
{
    m_jobs.removeOne(job);
    Q_EMIT finished(job);
    deliver();
    job->deleteLater();
}

void JobRunner::cancelAllAndWait()
{
    for (Job *job : std::as_const(m_jobs))
        job->cancel();
    wait();
}

void JobRunner::wait()
{
    while (!m_jobs.isEmpty()) {
        m_writing.waitForDone();
        m_reading.waitForDone();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

} // namespace desktop
