#include "attachments/placing.h"

#include "attachments/stored_file.h"
#include "base/all_cores.h"
#include "base/safe_file.h"
#include "base/text.h"

#include <QFile>
#include <QMap>
#include <QUuid>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace attachments {

namespace {

constexpr qint64 largestMarker = 100'000'000;
constexpr std::chrono::milliseconds betweenLooks{20};

// Beyond this many files or folders, one syncfs is faster than an fsync for each
// (bench_attachments: thirty times for 10,000 files), though it waits for other programs' data too.
constexpr qsizetype manyPaths = 24;

// Whether the content `sha256` is in the store. Fails with Corrupt if a different file is there.
Result<bool> isThere(const base::Folder &store, const QString &sha256, const ContentKey &key)
{
    const auto file = openContent(store, sha256);
    if (!file && file.error().code == ErrorCode::NotFound)
        return false;
    if (!file)
        return failure(file.error());
    base::Progress uncounted; // it is no part of what the caller waits for
    const auto found = digestContent(*file, sha256, key, uncounted);
    if (found && found->sha256 == sha256)
        return true;
    if (!found && found.error().code != ErrorCode::Corrupt)
        return failure(found.error());
    return failure(
        ErrorCode::Corrupt,
        Text::tr("The store has the file %1 already, but it was changed; nothing was attached.")
            .arg(store.pathOf(
                QStringLiteral("%1/%2/%3").arg(sha256.left(2), sha256.mid(2, 2), sha256))),
        found ? QStringLiteral("found sha256:") + found->sha256 : found.error().message);
}

Result<void> move(const base::Folder &from, const QString &name, const base::Folder &to,
                  const QString &newName)
{
    if (::renameat(from.descriptor(), QFile::encodeName(name).constData(), to.descriptor(),
                   QFile::encodeName(newName).constData())
        != 0)
        return failure(base::fileError(to.pathOf(newName), errno));
    return {};
}

} // namespace

QStringList readMarker(const base::Folder &tmp, const QString &name)
{
    QStringList names;
    const auto file = File::open(tmp, name, O_RDONLY | O_NONBLOCK);
    const auto status = file ? file->status() : Result<struct stat>(failure(file.error()));
    if (!status || !S_ISREG(status->st_mode) || status->st_size > largestMarker)
        return names;
    QByteArray content;
    base::Progress uncounted;
    (void)readThrough(*file, name, uncounted,
                      [&](const char *bytes, std::size_t count) -> Result<void> {
                          content.append(bytes, qsizetype(count));
                          return {};
                      });
    names = QString::fromLatin1(content).split(u'\n');
    names.removeIf(
        [](const QString &one) { return !isContentName(one); }); // anybody may have written it
    return names;
}

Placing::Placing(base::Folder store, base::Folder tmp, File lock, ContentKey key)
    : m_store(std::move(store))
    , m_tmp(std::move(tmp))
    , m_lock(std::move(lock))
    , m_key(std::move(key))
    , m_marker(QUuid::createUuid().toString(QUuid::WithoutBraces) + QStringLiteral(".pending"))
{
}

Result<std::unique_ptr<Placing>> Placing::begin(const QString &folder, const ContentKey &key,
                                                const base::Progress &progress)
{
    while (true) {
        TRY(progress.check());
        TRY(auto placing, tryBegin(folder, key));
        if (placing)
            return placing;
        std::this_thread::sleep_for(betweenLooks);
    }
}

Result<std::unique_ptr<Placing>> Placing::tryBegin(const QString &folder, const ContentKey &key)
{
    TRY(auto store, madeStore(folder));
    TRY(auto tmp, store.madeFolder(temporaryName));
    const QString name = QStringLiteral("lock");
    TRY(auto lock, File::open(tmp, name, O_RDWR | O_CREAT | O_NONBLOCK, base::privateFile));
    while (::flock(lock.descriptor(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return std::unique_ptr<Placing>();
        if (errno != EINTR)
            return failure(base::fileError(tmp.pathOf(name), errno));
    }
    return std::make_unique<Placing>(std::move(store), std::move(tmp), std::move(lock), key);
}

Placing::~Placing()
{
    (void)awaitDisk();
    for (const QString &sha256 : m_placed)
        removeContent(m_store, sha256);
    (void)m_tmp.removeFile(m_marker);
}

Result<void> Placing::place(std::vector<Taken> &taken, const base::Progress &progress)
{
    QStringList contents;
    QByteArray list;
    for (const auto &one : taken) {
        contents.append(one.stored.sha256.hex());
        list += one.stored.sha256.hex().toLatin1() + '\n';
    }
    TRY(bringToDisk(taken, progress));
    TRY(m_tmp.writeFileDurably(m_marker, list));
    TRY(placeAll(taken, progress));
    // Also for what was there: who brought it may have been killed before the fsync.
    return bringFoldersToDisk(contents, progress);
}

// Places the files of one top-level folder of the store one after the other, sorted by name, so
// that the cores do not wait for each other's folders.
Result<void> Placing::placeAll(std::vector<Taken> &taken, const base::Progress &progress)
{
    QMap<QString, std::vector<Taken *>> groups;
    for (auto &one : taken)
        groups[one.stored.sha256.hex().left(2)].push_back(&one);
    const auto names = groups.keys();
    std::vector<Result<void>> results(std::size_t(names.size()));
    std::vector<QStringList> placed(results.size());
    std::atomic<bool> hasFailed = false;
    const auto placeGroup = [&](std::size_t i) -> Result<void> {
        const QString &name = names.at(qsizetype(i));
        TRY(const auto first, m_store.madeFolder(name));
        auto ones = groups.value(name);
        std::stable_sort(ones.begin(), ones.end(), [](const auto *left, const auto *right) {
            return left->stored.sha256.bytes < right->stored.sha256.bytes;
        });
        for (auto *one : ones) {
            TRY(progress.check());
            TRY(const bool isNew, placeOne(first, *one));
            if (isNew)
                placed[i].append(one->stored.sha256.hex());
        }
        return {};
    };
    base::onAllCores(results.size(), [&](std::size_t i) {
        if (!hasFailed)
            results[i] = placeGroup(i);
        if (!results[i])
            hasFailed = true;
    });
    for (const auto &some : placed)
        m_placed += some; // also after a failure: these are removed again
    for (const auto &result : results)
        TRY(result);
    return {};
}

// Whether the file was moved to its place; false if the store already has that content.
Result<bool> Placing::placeOne(const base::Folder &first, Taken &taken) const
{
    const QString sha256 = taken.stored.sha256.hex();
    TRY(const auto folder, first.madeFolder(sha256.mid(2, 2)));
    TRY(const auto before, folder.status(sha256));
    if (before) {
        TRY(taken.stored.wasThere, isThere(m_store, sha256, m_key));
        if (taken.stored.wasThere)
            return false;
    }
    TRY(move(m_tmp, taken.temporaryName, folder, sha256));
    return true;
}

// A cut of the power leaves the old content or the new one: the new one is on disk before.
Result<qint64> Placing::replace(const std::vector<Taken> &taken, const base::Progress &progress)
{
    TRY(bringToDisk(taken, progress));
    QStringList contents;
    for (const auto &one : taken) {
        TRY(progress.check());
        const QString sha256 = one.stored.sha256.hex();
        const auto folder = contentFolder(m_store, sha256);
        if (!folder || !isOwnFile(*folder, sha256))
            continue;
        TRY(move(m_tmp, one.temporaryName, *folder, sha256));
        contents.append(sha256);
    }
    TRY(bringFoldersToDisk(contents, progress));
    return contents.size();
}

Result<void> Placing::bringToDisk(const std::vector<Taken> &taken,
                                  const base::Progress &progress) const
{
    if (qsizetype(taken.size()) > manyPaths)
        return syncWholeDisk();
    for (const auto &one : taken) {
        TRY(progress.check());
        TRY(auto file, File::open(m_tmp, one.temporaryName, O_RDONLY));
        TRY(file.sync());
    }
    return {};
}

Result<void> Placing::bringFoldersToDisk(const QStringList &contents,
                                         const base::Progress &progress)
{
    if (contents.size() * 2 > manyPaths) {
        m_disk = std::async(std::launch::async, [this] { return syncWholeDisk(); });
        return {};
    }
    for (const QString &sha256 : contents) {
        TRY(progress.check());
        TRY(const auto first, m_store.folder(sha256.left(2)));
        TRY(const auto second, first.folder(sha256.mid(2, 2)));
        TRY(second.sync());
        TRY(first.sync());
    }
    return m_store.sync();
}

Result<void> Placing::awaitDisk()
{
    return m_disk.valid() ? m_disk.get() : Result<void>();
}

Result<void> Placing::syncWholeDisk() const
{
    if (::syncfs(m_store.descriptor()) != 0)
        return failure(base::fileError(m_store.path(), errno));
    return {};
}

void Placing::keep()
{
    m_placed.clear();
}

} // namespace attachments
