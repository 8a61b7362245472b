#include "console.h"

#include "actions/clock_ahead.h"
#include "actions/unlock_registry.h"
#include "base/text.h"
#include "crypto/random.h"
#include "registry/registry_places.h"
#include "terminal.h"

#include <QDir>

#include <atomic>
#include <csignal>
#include <cstdio>
#include <thread>

#include <unistd.h>

namespace cli {

namespace {

constexpr auto tick = std::chrono::milliseconds(100);
constexpr int stopping[] = {SIGINT, SIGTERM, SIGHUP}; // Ctrl+C, kill, a terminal that is closed

std::atomic<base::Progress *> stoppable = nullptr;

void askToStop(int)
{
    if (base::Progress *progress = stoppable)
        progress->cancel();
}

QString amount(double value, base::ProgressUnit unit)
{
    if (unit == base::ProgressUnit::Count)
        return QString::number(qint64(value));
    return QStringLiteral("%1 MB").arg(value / 1e6, 0, 'f', 1);
}

QString lineOf(const base::Progress::Snapshot &now)
{
    QString line = QStringLiteral("%1: %2").arg(now.doing, amount(double(now.done), now.unit));
    if (now.total > 0)
        line += QStringLiteral(" / %1 (%2 %)")
                    .arg(amount(double(now.total), now.unit))
                    .arg(100 * now.done / now.total);
    line += QStringLiteral(", %1/s").arg(amount(now.perSecond, now.unit));
    if (now.secondsLeft)
        line += Text::tr(", %1:%2 left")
                    .arg(*now.secondsLeft / 60)
                    .arg(*now.secondsLeft % 60, 2, 10, QLatin1Char('0'));
    return line;
}

} // namespace

struct Console::ProgressLine::Ticker {
    std::atomic<bool> done = false;
    std::thread thread;
};

Console::ProgressLine::ProgressLine(base::Progress &progress)
    : m_ticker(std::make_unique<Ticker>())
{
    stoppable = &progress;
    for (const int signal : stopping) { // what nohup and the like have shut off stays so
        if (std::signal(signal, askToStop) == SIG_IGN)
            std::signal(signal, SIG_IGN);
    }
    if (!::isatty(STDERR_FILENO))
        return;
    m_ticker->thread = std::thread([ticker = m_ticker.get(), &progress] {
        while (!ticker->done) {
            std::this_thread::sleep_for(tick);
            const auto now = progress.snapshot();
            if (!now.doing.isEmpty() && !ticker->done)
                std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(safe(lineOf(now)).left(100)));
        }
        std::fprintf(stderr, "\r\033[K");
    });
}

Console::ProgressLine::~ProgressLine()
{
    m_ticker->done = true;
    if (m_ticker->thread.joinable())
        m_ticker->thread.join();
    for (const int signal : stopping) {
        if (std::signal(signal, SIG_DFL) == SIG_IGN)
            std::signal(signal, SIG_IGN);
    }
    stoppable = nullptr;
}

Result<QString> Console::folder() const
{
    if (m_options.registry.empty())
        return failure(ErrorCode::Invalid,
                       Text::tr("No registry is named: give -R FOLDER, or set SEALBOOK_REGISTRY."));
    return QDir::cleanPath(text(m_options.registry));
}

Result<QString> Console::unlockedFolder()
{
    TRY(const auto chosen, folder());
    TRY(unlock(chosen));
    return chosen;
}

Result<void> Console::unlock(const QString &folder)
{
    if (!registry::isLocked(folder))
        return {};
    if (m_options.officer.empty())
        return failure(
            ErrorCode::Invalid,
            Text::tr("The registry %1 is encrypted: say who you are with --as NAME.").arg(folder));
    const QString name = text(m_options.officer);
    TRY(const auto password, passwordOf(name));
    TRY(m_unlocked, readable(actions::unlockRegistry(folder, name, password, machine())));
    return {};
}

// Asks only once in a run: unlocking the registry may have needed the password already.
Result<crypto::Password> Console::passwordOf(const QString &officer)
{
    if (!m_password) {
        TRY(m_password, m_secrets.password(Text::tr("Password of %1: ").arg(officer)));
    }
    return *m_password;
}

Result<actions::Session> Console::signedIn(const QString &officer)
{
    TRY(const auto password, passwordOf(officer));
    return actions::Session::signIn(*m_registry, officer, password, machine(),
                                    m_unlocked ? &*m_unlocked : nullptr);
}

registry::Registry *Console::keep(registry::Registry registry)
{
    m_registry = std::make_unique<registry::Registry>(std::move(registry));
    return m_registry.get();
}

Result<registry::Registry *> Console::opened(db::OpenMode mode)
{
    TRY(const auto chosen, unlockedFolder());
    TRY(auto registry, readable(registry::Registry::open(chosen, mode)));
    return keep(std::move(registry));
}

Result<registry::Registry *> Console::rebuilding()
{
    TRY(const auto chosen, unlockedFolder());
    TRY(auto registry, readable(registry::Registry::openToRebuild(chosen)));
    return keep(std::move(registry));
}

Result<registry::Registry *> Console::reading()
{
    if (m_registry)
        return m_registry.get();
    return opened(db::OpenMode::ReadOnly);
}

Result<QString> Console::officerName()
{
    if (!m_options.officer.empty())
        return text(m_options.officer);
    TRY(const auto officers, registry::OfficerTable(*m_registry).all());
    if (officers.size() != 1)
        return failure(ErrorCode::Invalid,
                       Text::tr("Say who you are with --as NAME; this registry has %1 officers.")
                           .arg(officers.size()));
    return officers.front().name;
}

Result<actions::Session *> Console::writing()
{
    TRY(auto *registry, opened(db::OpenMode::ReadWrite));
    TRY(const auto name, officerName());
    TRY(registry::OfficerTable(*registry).byName(name)); // before a password is asked for
    TRY(auto session, signedIn(name));
    if (registry::isOpenToOthers(registry->folder()))
        complain(registry::openToOthersWarning(registry->folder()));
    TRY(const auto ahead, actions::clockAheadWarning(session));
    if (!ahead.isEmpty())
        complain(ahead);
    m_session = std::make_unique<actions::Session>(std::move(session));
    return m_session.get();
}

Result<QString> Console::viewer()
{
    if (m_session)
        return m_session->officer().id;
    if (m_options.officer.empty())
        return QString();
    TRY(const auto session, signedIn(text(m_options.officer)));
    return session.officer().id;
}

QString Console::clockWarning() const
{
    return m_session ? actions::clockWarning(m_session->clockBehindMs()) : QString();
}

Result<void> Console::close()
{
    if (!m_session)
        return {};
    TRY(m_session->checkpoint());
    return {};
}

base::Environment machine()
{
    return {base::systemClock(), crypto::secureRandom(), base::standardPasswordCost,
            base::userStateFolder()};
}

QStringList texts(const std::vector<std::string> &arguments)
{
    QStringList list;
    for (const auto &argument : arguments)
        list.append(text(argument));
    return list;
}

QStringList separated(const std::vector<std::string> &arguments)
{
    QStringList list;
    for (const auto &argument : arguments)
        list += text(argument).split(u',', Qt::SkipEmptyParts);
    return list;
}

} // namespace cli
