#include "job_runner.h"

#include <QCoreApplication>

namespace desktop {

namespace {
constexpr int readersAtOnce = 2;
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
    for (auto *pool : {&m_reading, &m_decoding}) {
        pool->setMaxThreadCount(readersAtOnce);
        pool->setExpiryTimeout(-1);
    }
}

JobRunner::~JobRunner()
{
    for (Job *job : std::as_const(m_jobs))
        job->abandon();
    for (auto *pool : {&m_writing, &m_reading, &m_decoding})
        pool->waitForDone();
}

QThreadPool &JobRunner::poolOf(Lane lane)
{
    switch (lane) {
    case Lane::Write:
        return m_writing;
    case Lane::Decode:
        return m_decoding;
    case Lane::Read:
        break;
    }
    return m_reading;
}

void JobRunner::start(Lane lane, Job *job, std::function<void()> body,
                      std::function<void()> deliver)
{
    m_jobs.append(job);
    Q_EMIT started(job);
    poolOf(lane).start([this, job, body = std::move(body), deliver = std::move(deliver)] {
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
        for (auto *pool : {&m_writing, &m_reading, &m_decoding})
            pool->waitForDone();
        QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
    }
}

} // namespace desktop
