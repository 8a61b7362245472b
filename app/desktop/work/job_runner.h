#pragma once

// JobRunner: the only place where the desktop makes threads. A job is a plain function; its result
// comes back on the thread of the windows.

#include "base/progress.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>
#include <QWidget>

#include <memory>
#include <optional>

namespace desktop {

// One running function. Lives until its result was delivered.
class Job : public QObject
{
    Q_OBJECT

public:
    Job(const QString &title, QObject *parent)
        : QObject(parent)
        , m_title(title)
    {
    }

    const QString &title() const { return m_title; }
    base::Progress &progress() { return m_progress; }

    // Asks it to stop; its result will be the error Cancelled, or what it had just finished.
    void cancel() { m_progress.cancel(); }

    // Asks it to stop, and discards its result.
    void abandon();
    bool isAbandoned() const { return m_abandoned; }

    // The widget that shows its progress; while that is visible, the status bar does not.
    void setShownBy(QWidget *widget) { m_shownBy = widget; }
    bool isShown() const { return m_shownBy && m_shownBy->isVisible(); }

private:
    QString m_title;
    base::Progress m_progress;
    QPointer<QWidget> m_shownBy;
    bool m_abandoned = false;
};

class JobRunner : public QObject
{
    Q_OBJECT

public:
    // Writing jobs wait for each other, in the order in which they came; reading jobs run in
    // parallel with them.
    enum class Lane { Write, Read };

    explicit JobRunner(QObject *parent = nullptr);
    // Cancels everything and waits; no result is delivered any more.
    ~JobRunner() override;

    // Runs work(base::Progress &) -> Result<T> on another thread, then done(Result<T>) on this one,
    // unless `context` is gone or the job was abandoned. `work` must touch no widget.
    template <typename Work, typename Done>
    Job *run(Lane lane, const QString &title, Work work, QObject *context, Done done)
    {
        using Outcome = std::invoke_result_t<Work, base::Progress &>;
        auto *job = new Job(title, this);
        auto outcome = std::make_shared<std::optional<Outcome>>();
        start(
            lane, job,
            [job, outcome, work = std::move(work)]() mutable {
                outcome->emplace(work(job->progress()));
            },
            [job, outcome, done = std::move(done), context = QPointer<QObject>(context)]() mutable {
                if (context && !job->isAbandoned())
                    done(std::move(**outcome));
            });
        return job;
    }

    // Under way or waiting, oldest first.
    const QList<Job *> &jobs() const { return m_jobs; }

    // Whether a writing job runs now.
    bool isWriting() const { return m_writing.activeThreadCount() > 0; }

    // Asks all to stop and waits for them, delivering their results.
    void cancelAllAndWait();

    // Waits for all, delivering their results; for tests and for closing.
    void wait();

Q_SIGNALS:
    void started(desktop::Job *job);
    void finished(desktop::Job *job);

private:
    void start(Lane lane, Job *job, std::function<void()> body, std::function<void()> deliver);
    void finish(Job *job, const std::function<void()> &deliver);

    QThreadPool m_writing;
    QThreadPool m_reading;
    QList<Job *> m_jobs;
};

} // namespace desktop
