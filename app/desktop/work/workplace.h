#pragma once

// Workplace: the open registry and the signed-in officer, shared by all screens.

#include "actions/session.h"
#include "registry/change.h"
#include "registry/registry.h"
#include "work/doubts.h"
#include "work/job_runner.h"

#include <QTimer>

#include <atomic>
#include <mutex>

namespace desktop {

// Whether lists and counts of items may be out of date.
bool concernsLists(const registry::Change &change);

class Workplace : public QObject
{
    Q_OBJECT

public:
    explicit Workplace(base::Environment environment, QObject *parent = nullptr);
    // Waits for running jobs; makes no checkpoint.
    ~Workplace() override;

    JobRunner &jobs() { return m_jobs; }
    const base::Environment &environment() const { return m_environment; }

    // Opens the registry in `folder`, with nobody signed in. Opens it read-only if it cannot be
    // written, as on seized or imaged media. Fails as Registry::open does; then the registry that
    // was open before stays open.
    Result<void> open(const QString &folder);

    // Locks, and closes the registry once all jobs are done or cancelled. An encrypted one is then
    // opened only with a password.
    void close();

    bool isOpen() const { return m_reading != nullptr; }
    bool isReadOnly() const { return m_isReadOnly; }
    QString folder() const; // empty when no registry is open

    // For quick questions (below 100 ms) on the thread of the windows. Needs an open registry.
    registry::Registry &reading() const { return *m_reading; }

    // Who is signed in; nothing while locked.
    const std::optional<domain::Officer> &officer() const { return m_officer; }
    // Whose eyes a question has: the officer's id, or empty.
    QString viewer() const { return m_officer ? m_officer->id : QString(); }

    // The findings of the newest unsound audit, until a sound audit of the same scope follows.
    const Doubts &doubts() const { return m_doubts; }

    // done(Result<void>) is called with Denied on a wrong password, and as Session::signIn fails.
    // Another officer who was signed in is signed out only when it succeeds.
    void signIn(const QString &name, const crypto::Password &password, QObject *context,
                std::function<void(Result<void>)> done);

    // Wipes the keys, after the checkpoint that every closing makes. The screen is locked at once.
    void lock();

    // The one way in which a screen writes: work(actions::Session &, base::Progress &) ->
    // Result<T> on the lane of writers, then done(Result<T>). On disk when `done` is called with a
    // value; then changed() was emitted before. Fails with Denied while nobody is signed in.
    template <typename Work, typename Done>
    Job *write(const QString &title, Work work, QObject *context, Done done)
    {
        using Outcome = std::invoke_result_t<Work, actions::Session &, base::Progress &>;
        return runWriting(
            title,
            [this, work = std::move(work)](base::Progress &progress) mutable -> Outcome {
                if (!m_session)
                    return failure(notSignedIn());
                TRY(progress.check());
                auto outcome = work(*m_session, progress);
                noteClock(*m_session);
                return outcome;
            },
            context, std::move(done));
    }

    // The same in the name of another officer, in addition to the signed-in one: two officers at
    // one desk sign a hand-over. That officer's keys are wiped when `work` has ended. Fails also as
    // Session::signIn does.
    template <typename Work, typename Done>
    Job *writeAs(const QString &name, const crypto::Password &password, const QString &title,
                 Work work, QObject *context, Done done)
    {
        using Outcome = std::invoke_result_t<Work, actions::Session &, base::Progress &>;
        return runWriting(
            title,
            [this, name, password,
             work = std::move(work)](base::Progress &progress) mutable -> Outcome {
                if (!m_session)
                    return failure(notSignedIn());
                TRY(auto session,
                    actions::Session::signIn(*m_writing, name, password, m_environment));
                TRY(progress.check());
                auto outcome = work(session, progress);
                noteClock(session);
                return outcome;
            },
            context, std::move(done));
    }

    // Longer questions: work(registry::Registry &, base::Progress &) -> Result<T> on a registry of
    // its own, opened to be read, then done(Result<T>).
    template <typename Work, typename Done>
    Job *read(const QString &title, Work work, QObject *context, Done done)
    {
        using Outcome = std::invoke_result_t<Work, registry::Registry &, base::Progress &>;
        return m_jobs.run(
            JobRunner::Lane::Read, title,
            [this, folder = folder(),
             work = std::move(work)](base::Progress &progress) mutable -> Outcome {
                TRY(progress.check());
                TRY(auto reader, takeReader(folder));
                auto outcome = work(*reader, progress);
                giveBackReader(std::move(reader));
                return outcome;
            },
            context, std::move(done));
    }

    // Runs a query that is quick for most things and slow for some: if `isQuick`, on this thread
    // before this returns; otherwise as `read` does. Calls done(Result<T>) once in either case.
    template <typename Work, typename Done>
    void readNowOrLater(bool isQuick, const QString &title, Work work, QObject *context, Done done)
    {
        if (!isQuick) {
            read(title, std::move(work), context, std::move(done));
            return;
        }
        base::Progress progress;
        done(work(reading(), progress));
    }

    // The same for jobs that open the folder themselves, such as a verification, which must also
    // check a registry that cannot be opened any more: work(base::Progress &) -> Result<T>.
    template <typename Work, typename Done>
    Job *look(const QString &title, Work work, QObject *context, Done done)
    {
        return m_jobs.run(JobRunner::Lane::Read, title, std::move(work), context, std::move(done));
    }

Q_SIGNALS:
    void opened();
    void closed();
    void signedIn();
    void locked();
    // This program or another one wrote to the registry: screens may be out of date. `change` has
    // no entry if a checkpoint was written.
    void changed(const registry::Change &change);
    // Another program wrote to the registry: the officer who signed the newest entry, and when.
    // Sent after changed().
    void changedElsewhere(const QString &officer, qint64 timeMs);
    // An entry was signed while the machine's clock was behind the ledger; once, and again when it
    // is further behind.
    void clockBehind(const QString &warning);

private:
    template <typename Work, typename Done>
    Job *runWriting(const QString &title, Work work, QObject *context, Done done)
    {
        using Outcome = std::invoke_result_t<Work, base::Progress &>;
        return m_jobs.run(JobRunner::Lane::Write, title, std::move(work), this,
                          [this, done = std::move(done),
                           context = QPointer<QObject>(context)](Outcome outcome) mutable {
                              if (outcome)
                                  noteChange();
                              if (context)
                                  done(std::move(outcome));
                          });
    }

    void closeRegistry();
    static Error notSignedIn();
    void noteChange();
    void lookElsewhere();
    qint64 dataVersion() const;
    void noteClock(const actions::Session &session);
    Result<std::unique_ptr<registry::Registry>> takeReader(const QString &folder);
    void giveBackReader(std::unique_ptr<registry::Registry> reader);

    base::Environment m_environment;
    std::unique_ptr<registry::Registry> m_reading;
    std::optional<domain::Officer> m_officer;
    qint64 m_position = 0; // of the newest entry that was announced by changed()
    Doubts m_doubts;
    bool m_isReadOnly = false;
    QTimer m_elsewhere;       // looks whether another program wrote
    qint64 m_dataVersion = 0; // of the database, as it was last seen

    // Used only by jobs of the writing queue, or while none is running.
    std::unique_ptr<registry::Registry> m_writing;
    std::optional<actions::Session> m_session;

    std::atomic<qint64> m_clockBehindMs = 0; // as the sessions found it
    qint64 m_clockWarnedMs = 0;              // the message about it

    std::mutex m_readersMutex; // guards what follows
    std::vector<std::unique_ptr<registry::Registry>> m_idleReaders;

    JobRunner m_jobs; // last: its jobs end before what they use
};

} // namespace desktop
