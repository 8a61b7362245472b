#include "attach/attach_run.h"

#include <algorithm>

namespace desktop {

namespace {

using Progress = AttachQueue::Progress;

constexpr double msInSecond = 1000;

attachments::Source sourceOf(const AttachQueue::Row &row)
{
    const auto expected =
        row.expected.isEmpty() ? std::nullopt : std::optional(exchange::readDigest(row.expected));
    return {row.file.path, expected && *expected ? std::optional(**expected) : std::nullopt,
            row.file.name};
}

} // namespace

AttachRun::AttachRun(Workplace &workplace, AttachQueue &queue)
    : m_workplace(workplace)
    , m_queue(queue)
{
}

void AttachRun::start(const How &how)
{
    m_how = how;
    m_isRunning = true;
    m_isStopped = false;
    m_bytesBefore = m_queue.bytes(Progress::Done) + m_queue.bytes(Progress::Refused);
    m_since.start();
    next();
}

void AttachRun::stop()
{
    m_isStopped = true;
    if (m_job)
        m_job->cancel();
}

void AttachRun::next()
{
    const auto ids = m_queue.nextBatch();
    if (ids.isEmpty() || m_isStopped || !m_workplace.officer())
        return finish(std::nullopt);
    std::vector<attachments::Source> sources;
    for (const int id : ids)
        sources.push_back(sourceOf(m_queue.byId(id)));
    const auto &first = m_queue.byId(ids.front());
    actions::AttachOptions options{
        first.category, m_how.digests, {}, m_how.sourceDevice, first.wasThere};
    if (!first.stage.isEmpty())
        options.stage = first.stage;
    m_queue.setProgress(ids, Progress::Running);
    m_job = m_workplace.write(
        tr("Attaching to %1").arg(m_how.exhibitNumber),
        [number = m_how.exhibitNumber, sources, options](actions::Session &session,
                                                         base::Progress &progress) {
            return actions::attachReadable(session, number, sources, options, progress);
        },
        this, [this, ids](const Result<actions::AttachedSome> &some) { take(ids, some); });
    m_job->setShownBy(m_how.shownBy);
}

void AttachRun::take(const QList<int> &ids, const Result<actions::AttachedSome> &some)
{
    if (!some) {
        m_queue.setProgress(ids, Progress::Waiting);
        return finish(some.error().code == ErrorCode::Cancelled ? std::nullopt
                                                                : std::optional(some.error()));
    }
    QList<int> done, waiting;
    for (const auto &file : some->attached) {
        const int id = ids[qsizetype(file.source)];
        if (file.wasThere)
            m_queue.setThere(id);
        else
            done.append(id);
    }
    for (const auto &[source, error] : some->refused) {
        const int id = ids[qsizetype(source)];
        if (error.code == ErrorCode::Cancelled)
            waiting.append(id); // not tried, because the run was cancelled
        else
            m_queue.setProgress({id}, Progress::Refused, error.message);
    }
    m_queue.setProgress(done, Progress::Done);
    m_queue.setProgress(waiting, Progress::Waiting);
    m_isStopped = m_isStopped || !waiting.isEmpty();
    next();
}

void AttachRun::finish(const std::optional<Error> &error)
{
    m_isRunning = false;
    Q_EMIT finished(error);
}

base::Progress::Snapshot AttachRun::snapshot() const
{
    base::Progress::Snapshot whole;
    whole.doing = tr("%1 of %2 files", "how many are attached")
                      .arg(QLocale().toString(m_queue.count(Progress::Done)),
                           QLocale().toString(m_queue.rowCount()));
    whole.unit = base::ProgressUnit::Bytes;
    const qint64 waiting = m_queue.bytes(Progress::Waiting);
    const qint64 running = m_queue.bytes(Progress::Running);
    const qint64 finished =
        m_queue.bytes(Progress::Done) + m_queue.bytes(Progress::Refused) - m_bytesBefore;
    whole.total = waiting + running + finished;
    whole.done = finished
        + (m_job && m_isRunning ? std::min(m_job->progress().snapshot().done, running) : 0);
    const double seconds = double(m_since.elapsed()) / msInSecond;
    whole.perSecond = seconds > 0 ? double(whole.done) / seconds : 0;
    if (whole.perSecond > 0)
        whole.secondsLeft = qint64(double(whole.total - whole.done) / whole.perSecond);
    return whole;
}

} // namespace desktop
