#include "attachments/placing.h"

#include "base/safe_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

#include <cerrno>
#include <cstdio>

#include <fcntl.h>
#include <sys/file.h>

namespace attachments {

namespace {
const auto markerEnding = QStringLiteral(".pending");
constexpr qint64 largestMarker = 100'000'000;
}

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
    return content ? QString::fromLatin1(*content).split(u'\n', Qt::SkipEmptyParts) : QStringList();
}

Placing::Placing(QString folder, File lock)
    : m_folder(std::move(folder))
    , m_lock(std::move(lock))
    , m_marker(temporaryFolder(m_folder) + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces) + markerEnding)
{
}

Result<std::unique_ptr<Placing>> Placing::begin(const QString &folder)
{
    TRY(base::makeFolderDurably(temporaryFolder(folder)));
    const QString path = temporaryFolder(folder) + QStringLiteral("/lock");
    TRY(auto lock, File::open(path, O_RDWR | O_CREAT, 0644));
    while (::flock(lock.descriptor(), LOCK_EX) != 0) {
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

Result<void> Placing::place(std::vector<Taken> &taken, const std::function<QString(const QString &sha256)> &pathOf)
{
    QByteArray list;
    for (const auto &one : taken)
        list += one.stored.sha256.hex().toLatin1() + '\n';
    TRY(base::writeFileDurably(m_marker, list));
    for (auto &one : taken)
        TRY(placeOne(one, pathOf(one.stored.sha256.hex())));
    for (const QString &folder : m_folders)
        TRY(base::syncFolder(folder));
    return {};
}

Result<void> Placing::placeOne(Taken &taken, const QString &path)
{
    const QFileInfo existing(path);
    taken.stored.wasThere = existing.exists() && existing.size() == taken.stored.size;
    if (taken.stored.wasThere)
        return {};
    TRY(base::makeFolderDurably(existing.path()));
    if (std::rename(QFile::encodeName(taken.temporaryPath).constData(), QFile::encodeName(path).constData()) != 0)
        return failure(base::fileError(path, errno));
    m_placed.append(path);
    m_folders.insert(existing.path());
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
