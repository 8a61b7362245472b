#include "work/workplace.h"

#include "actions/clock_ahead.h"
#include "registry/newest_entry.h"

namespace desktop {

namespace {
constexpr int lookMs = 1000; // what another program wrote is shown within two seconds
}

Workplace::Workplace(base::Environment environment, QObject *parent)
    : QObject(parent)
    , m_environment(std::move(environment))
{
    m_elsewhere.setInterval(lookMs);
    connect(&m_elsewhere, &QTimer::timeout, this, &Workplace::lookElsewhere);
}

Workplace::~Workplace() = default;

Result<void> Workplace::open(const QString &folder)
{
    TRY(auto reading, registry::Registry::open(folder, db::OpenMode::ReadOnly));
    auto writable = registry::Registry::open(folder, db::OpenMode::ReadWrite);
    const bool isReadOnly = !writable && writable.error().code == ErrorCode::Io;
    if (isReadOnly)
        writable = registry::Registry::open(folder, db::OpenMode::ReadOnly);
    TRY(auto writing, std::move(writable));
    TRY(registry::thisStation(reading));
    const QString before = this->folder();
    closeRegistry();
    if (!before.isEmpty() && before != folder)
        registry::lock(before);
    m_writing = std::make_unique<registry::Registry>(std::move(writing));
    m_reading = std::make_unique<registry::Registry>(std::move(reading));
    m_position = 0;
    m_isReadOnly = isReadOnly;
    m_doubts = readDoubts(*m_reading);
    m_dataVersion = dataVersion();
    m_elsewhere.start();
    Q_EMIT opened();
    return {};
}

void Workplace::close()
{
    const QString before = folder();
    closeRegistry();
    if (!before.isEmpty())
        registry::lock(before);
}

void Workplace::closeRegistry()
{
    if (!isOpen())
        return;
    m_elsewhere.stop();
    lock();
    m_jobs.cancelAllAndWait();
    m_session.reset();
    m_writing.reset();
    m_reading.reset();
    const std::lock_guard guard(m_readersMutex);
    m_idleReaders.clear();
    m_clockBehindMs = m_clockWarnedMs = 0;
    m_doubts = {};
    m_isReadOnly = false;
    Q_EMIT closed();
}

QString Workplace::folder() const
{
    return m_reading ? m_reading->folder() : QString();
}

void Workplace::signIn(const QString &name, const crypto::Password &password, QObject *context,
                       std::function<void(Result<void>)> done)
{
    const auto ahead = std::make_shared<QString>(); // a warning about the machine's clock
    m_jobs.run(
        JobRunner::Lane::Write, tr("Signing in"),
        [this, name, password, ahead](base::Progress &) -> Result<domain::Officer> {
            TRY(auto session, actions::Session::signIn(*m_writing, name, password, m_environment));
            TRY(*ahead, actions::clockAheadWarning(session));
            m_session.reset();
            m_session.emplace(std::move(session));
            return m_session->officer();
        },
        this,
        [this, ahead, done = std::move(done),
         context = QPointer<QObject>(context)](Result<domain::Officer> officer) {
            m_dataVersion = dataVersion();
            if (officer) {
                m_officer = *officer;
                Q_EMIT signedIn();
                if (!ahead->isEmpty())
                    Q_EMIT clockBehind(*ahead);
            }
            if (context)
                done(officer ? Result<void>() : Result<void>(failure(officer.error())));
        });
}

void Workplace::lock()
{
    if (!m_officer)
        return;
    m_officer.reset();
    Q_EMIT locked();
    m_jobs.run(
        JobRunner::Lane::Write, tr("Locking"),
        [this](base::Progress &) -> Result<void> {
            if (!m_session)
                return {};
            const auto made = m_session->checkpoint();
            m_session.reset();
            return made ? Result<void>() : Result<void>(failure(made.error()));
        },
        this,
        [](const Result<void> &) { /* nothing is lost without it: every entry is on disk */ });
}

Error Workplace::notSignedIn()
{
    return {ErrorCode::Denied, tr("Nobody is signed in. Sign in, then do it again."), {}};
}

bool concernsLists(const registry::Change &change)
{
    return !change.isOnlyOf({"record", "graph", "registry", "rules"});
}

void Workplace::noteChange()
{
    if (m_officer) {
        if (auto officer = registry::OfficerTable(*m_reading).byId(m_officer->id))
            m_officer = *officer;
    }
    m_doubts = readDoubts(*m_reading);
    m_dataVersion = dataVersion();
    auto change = registry::changeAfter(*m_reading, m_position);
    if (const auto newest = registry::newestPosition(*m_reading))
        m_position = *newest;
    Q_EMIT changed(change.value_or(registry::Change{true, {}, {}}));
    if (const qint64 behind = m_clockBehindMs; behind > m_clockWarnedMs) {
        m_clockWarnedMs = behind;
        Q_EMIT clockBehind(actions::clockWarning(behind));
    }
}

qint64 Workplace::dataVersion() const
{
    return registry::dataVersion(*m_reading).value_or(0);
}

// Looks for entries of other programs. This program announces its own when their job ends.
void Workplace::lookElsewhere()
{
    if (!isOpen() || m_jobs.isWriting() || dataVersion() == m_dataVersion)
        return;
    const qint64 before = m_position;
    noteChange();
    if (m_position == before) // the texts of files, or a checkpoint
        return;
    const auto newest = registry::newestEntry(*m_reading);
    if (m_officer && newest && *newest)
        Q_EMIT changedElsewhere((*newest)->officer, (*newest)->timeMs);
}

// On the lane of writers.
void Workplace::noteClock(const actions::Session &session)
{
    m_clockBehindMs = std::max(m_clockBehindMs.load(), session.clockBehindMs());
}

Result<std::unique_ptr<registry::Registry>> Workplace::takeReader(const QString &folder)
{
    {
        const std::lock_guard guard(m_readersMutex);
        if (!m_idleReaders.empty() && m_idleReaders.back()->folder() == folder) {
            auto reader = std::move(m_idleReaders.back());
            m_idleReaders.pop_back();
            return reader;
        }
    }
    TRY(auto reader, registry::Registry::open(folder, db::OpenMode::ReadOnly));
    return std::make_unique<registry::Registry>(std::move(reader));
}

void Workplace::giveBackReader(std::unique_ptr<registry::Registry> reader)
{
    const std::lock_guard guard(m_readersMutex);
    m_idleReaders.push_back(std::move(reader));
}

} // namespace desktop
