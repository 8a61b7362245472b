#include "actions/sign_in_delay.h"

#include "base/safe_file.h"
#include "base/text.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <chrono>
#include <thread>

#include <sys/file.h>

namespace actions {

namespace {

constexpr qint64 freeFailures = 3;
constexpr qint64 msInSecond = 1000;
constexpr qint64 longestWaitMs = 300 * msInSecond;
constexpr qint64 mostFailures = 1'000'000; // beyond that it makes no difference
constexpr qint64 largestFile = 1000;       // bytes
constexpr int nameDigits = 32;
constexpr std::chrono::milliseconds askAgain(20);
constexpr std::chrono::seconds longestOfOthers(10);

struct Failures {
    qint64 count = 0;
    qint64 lastMs = 0;
};

Failures read(const QString &path)
{
    const auto bytes = base::readFile(path, largestFile);
    const auto object = QJsonDocument::fromJson(bytes.value_or(QByteArray())).object();
    return {
        std::clamp<qint64>(object.value(QLatin1String("failures")).toInteger(), 0, mostFailures),
        object.value(QLatin1String("last")).toInteger()};
}

qint64 waitMs(qint64 failures)
{
    if (failures < freeFailures)
        return 0;
    const qint64 doublings = std::min<qint64>(failures - freeFailures, 20);
    return std::min(longestWaitMs, msInSecond << doublings);
}

// Locks until the folder is closed. Gives up after longestOfOthers, for example if a stopped
// program holds the lock.
void lockFor(const base::Folder &folder)
{
    const auto end = std::chrono::steady_clock::now() + longestOfOthers;
    while (::flock(folder.descriptor(), LOCK_EX | LOCK_NB) != 0
           && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(askAgain);
}

} // namespace

SignInDelay::SignInDelay(const base::Environment &environment, const QString &registry,
                         const QString &officer)
    : m_environment(environment)
{
    if (environment.stateFolder.isEmpty())
        return;
    const auto digest =
        QCryptographicHash::hash((registry + u'\n' + officer).toUtf8(), QCryptographicHash::Sha256);
    m_folder = environment.stateFolder + QStringLiteral("/sign_in");
    m_name = QString::fromLatin1(digest.toHex().left(nameDigits)) + QStringLiteral(".json");
}

Result<void> SignInDelay::begin()
{
    if (m_folder.isEmpty() || !base::makeFolderDurably(m_folder))
        return {};
    auto folder = base::Folder::at(m_folder);
    if (!folder)
        return {};
    lockFor(*folder);
    const qint64 now = m_environment.now();
    const auto failures = read(folder->pathOf(m_name));
    const qint64 wait = waitMs(failures.count);
    const bool clockWasSetBack = failures.lastMs > now;
    const qint64 left = clockWasSetBack ? wait : failures.lastMs + wait - now;
    const auto keep = [&](qint64 count) {
        (void)folder->writeFileDurably(
            m_name, QJsonDocument(QJsonObject{{"failures", count}, {"last", now}}).toJson());
    };
    if (left <= 0) {
        keep(failures.count + 1);
        m_trying = std::move(*folder);
        return {};
    }
    if (clockWasSetBack)
        keep(failures.count);
    return failure(ErrorCode::Denied,
                   Text::tr("Too many wrong passwords. The next try is possible in %1 s.")
                       .arg((left + msInSecond - 1) / msInSecond));
}

void SignInDelay::forget()
{
    if (m_folder.isEmpty())
        return;
    if (const auto folder = base::Folder::at(m_folder))
        (void)folder->removeFile(m_name);
    m_trying.reset();
}

} // namespace actions
