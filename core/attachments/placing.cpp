#include "attachments/placing.h"

#include "attachments/stored_file.h"
#include "base/safe_file.h"
#include "base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <thread>

#include <fcntl.h>
#include <sys/file.h>

namespace attachments {

namespace {
const auto markerEnding = QStringLiteral(".pending");
constexpr qint64 largestMarker = 100'000'000;
constexpr std::chrono::milliseconds betweenLooks{20};

// Beyond this many files or folders, one syncfs is faster than an fsync for each
// (bench_attachments: thirty times for 10,000 files), though it waits for other programs' data too.
constexpr qsizetype manyPaths = 24;

// Without a sync: that follows for all folders together.
Result<void> makeFolders(const QString &path)
{
    std::error_code error;
    std::filesystem::create_directories(QFile::encodeName(path).toStdString(), error);
    if (error)
        return failure(base::fileError(path, error.value()));
    return {};
}

// Whether the content `sha256` lies at `path`. Fails with Corrupt where another one does.
Result<bool> liesAt(const QString &path, const QString &sha256)
{
    const auto file = openStored(path);
    if (!file && file.error().code == ErrorCode::NotFound)
        return false;
    if (!file)
        return failure(file.error());
    base::Progress uncounted; // it is no part of what the caller waits for
    TRY(const auto found, sha256Of(*file, path, uncounted));
    if (found != sha256)
        return failure(
            ErrorCode::Corrupt,
            Text::tr("The store has the file %1 already, but it was changed; nothing was attached.")
                .arg(path),
            QStringLiteral("found sha256:") + found);
    return true;
}
} // namespace

QString temporaryFolder(const QString &folder)
{
    return folder + QStringLiteral("/tmp");
}

bool isMarker(const QString &fileName)
{
    return fileName.endsWith(markerEnding);
}

QStringList readMarker(const QString &path)
{
    const auto content = base::readFile(path, largestMarker);
    QStringList names = content ? QString::fromLatin1(*content).split(u'\n') : QStringList();
    names.removeIf(
        [](const QString &name) { return !isContentName(name); }); // anybody may have written it
    return names;
}

Placing::Placing(QString folder, File lock)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_marker(temporaryFolder(m_folder) + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces)
               + markerEnding)
{
}

Result<std::unique_ptr<Placing>> Placing::begin(const QString &folder,
                                                const base::Progress &progress)
{
    while (true) {
        TRY(progress.check());
        TRY(auto placing, tryBegin(folder));
        if (placing)
            return placing;
        std::this_thread::sleep_for(betweenLooks);
    }
}

Result<std::unique_ptr<Placing>> Placing::tryBegin(const QString &folder)
{
    TRY(base::makeFolderDurably(temporaryFolder(folder)));
    const QString path = temporaryFolder(folder) + QStringLiteral("/lock");
    TRY(auto lock, File::open(path, O_RDWR | O_CREAT | O_NOFOLLOW, 0644));
    while (::flock(lock.descriptor(), LOCK_EX | LOCK_NB) != 0) {
        if (errno == EWOULDBLOCK)
            return std::unique_ptr<Placing>();
        if (errno != EINTR)
            return failure(base::fileError(path, errno));
    }
    return std::make_unique<Placing>(folder, std::move(lock));
}

Placing::~Placing()
{
    for (const QString &path : m_placed)
        QFile::remove(path);
    QFile::remove(m_marker);
}

Result<void> Placing::place(std::vector<Taken> &taken,
                            const std::function<QString(const QString &sha256)> &pathOf,
                            const base::Progress &progress)
{
    QStringList temporaryPaths;
    QByteArray list;
    for (const auto &one : taken) {
        temporaryPaths.append(one.temporaryPath);
        list += one.stored.sha256.hex().toLatin1() + '\n';
    }
    TRY(bringToDisk(temporaryPaths, progress));
    TRY(base::writeFileDurably(m_marker, list));
    QSet<QString> folders;
    for (auto &one : taken) {
        TRY(progress.check());
        const QString path = pathOf(one.stored.sha256.hex());
        TRY(placeOne(one, path));
        // Also for what was there: who brought it may have been killed before the fsync.
        const QString folder = QFileInfo(path).path();
        folders |= {folder, QFileInfo(folder).path(), m_folder};
    }
    return bringToDisk(folders.values(), progress);
}

Result<void> Placing::placeOne(Taken &taken, const QString &path)
{
    TRY(taken.stored.wasThere, liesAt(path, taken.stored.sha256.hex()));
    if (taken.stored.wasThere)
        return {};
    TRY(makeFolders(QFileInfo(path).path()));
    if (std::rename(QFile::encodeName(taken.temporaryPath).constData(),
                    QFile::encodeName(path).constData())
        != 0)
        return failure(base::fileError(path, errno));
    m_placed.append(path);
    return {};
}

Result<void> Placing::bringToDisk(const QStringList &paths, const base::Progress &progress) const
{
    if (paths.size() > manyPaths)
        return base::syncFileSystem(m_folder);
    for (const QString &path : paths) {
        TRY(progress.check());
        TRY(auto file, File::open(path, O_RDONLY | O_NOFOLLOW));
        TRY(file.sync());
    }
    return {};
}

void Placing::keep()
{
    m_placed.clear();
}

QStringList Placing::leftMarkers() const
{
    QStringList paths;
    const QDir tmp(temporaryFolder(m_folder));
    for (const QString &name : tmp.entryList({u'*' + markerEnding}, QDir::Files))
        paths.append(tmp.filePath(name));
    return paths;
}

} // namespace attachments
