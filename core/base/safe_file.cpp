#include "base/safe_file.h"

#include "base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace base {

namespace {

// An open file descriptor, closed with its scope.
class Descriptor
{
public:
    Descriptor(const QString &path, int flags)
        : m_fd(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC))
    {
    }
    ~Descriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    int get() const { return m_fd; }

private:
    int m_fd;
};

Result<void> writeAll(int fd, const QByteArray &bytes, const QString &path)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const auto written =
            ::write(fd, bytes.constData() + done, std::size_t(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return failure(fileError(path, errno));
        done += std::max<ssize_t>(written, 0);
    }
    return {};
}

// A temporary file beside the target; gone with its scope unless it was renamed. Its mode is the
// target's from the start: who may read that may read this, and asking for the umask means setting
// that of every thread.
class Beside
{
public:
    explicit Beside(const QString &target)
    {
        do {
            const auto chance = QByteArray::number(QRandomGenerator::global()->generate64(), 36);
            m_path = QFile::encodeName(target) + ".part-" + chance;
            m_fd = ::open(m_path.constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        } while (m_fd < 0 && errno == EEXIST);
    }
    ~Beside()
    {
        if (m_fd < 0)
            return;
        ::close(m_fd);
        if (!m_renamed)
            ::unlink(m_path.constData());
    }
    Beside(const Beside &) = delete;
    Beside &operator=(const Beside &) = delete;

    int get() const { return m_fd; }
    QString path() const { return QFile::decodeName(m_path); }

    bool renameTo(const QString &target)
    {
        m_renamed = ::rename(m_path.constData(), QFile::encodeName(target).constData()) == 0;
        return m_renamed;
    }

private:
    QByteArray m_path;
    int m_fd = -1;
    bool m_renamed = false;
};

Result<void> put(Beside &part, const QString &path)
{
    if (::fsync(part.get()) != 0 || !part.renameTo(path))
        return failure(fileError(path, errno));
    return syncFolder(QFileInfo(path).path());
}

} // namespace

Error fileError(const QString &path, int systemError)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(systemError));
    switch (systemError) {
    case ENOENT:
        return {ErrorCode::NotFound, Text::tr("There is no %1.").arg(path), reason};
    case ENOSPC:
    case EDQUOT:
        return {ErrorCode::Io,
                Text::tr("There is no space left on the disk that holds %1.").arg(path), reason};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::Io,
                Text::tr("%1 may not be read or written with this account's rights.").arg(path),
                reason};
    default:
        return {ErrorCode::Io, Text::tr("%1 could not be read or written: %2.").arg(path, reason),
                reason};
    }
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, Text::tr("There is no file %1.").arg(path));
    if (!info.isFile())
        return failure(ErrorCode::Invalid, Text::tr("%1 is no regular file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Io,
                       Text::tr("%1 could not be read: %2.").arg(path, file.errorString()));
    // By the file's size, so that no more memory is taken than it needs; one byte more shows
    // whether it grew.
    QByteArray content;
    while (content.size() <= maxBytes) {
        const qint64 left = std::max<qint64>(file.size() - content.size(), 0) + 1;
        const QByteArray piece = file.read(std::min(left, maxBytes + 1 - content.size()));
        if (piece.isEmpty())
            break;
        content += piece;
    }
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::Io,
                       Text::tr("%1 could not be read: %2.").arg(path, file.errorString()));
    if (content.size() > maxBytes)
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 is larger than the %2 bytes that are read here.")
                           .arg(path, QString::number(maxBytes)));
    return content;
}

Result<void> writeFileDurably(const QString &path, const QByteArray &bytes)
{
    Beside part(path);
    if (part.get() < 0)
        return failure(fileError(path, errno));
    TRY(writeAll(part.get(), bytes, path));
    return put(part, path);
}

Result<void> writeFileDurably(const QString &path,
                              const std::function<Result<void>(const QString &part)> &write)
{
    Beside part(path);
    if (part.get() < 0)
        return failure(fileError(path, errno));
    TRY(write(part.path()));
    return put(part, path);
}

Result<void> syncFolder(const QString &path)
{
    const Descriptor folder(path, O_RDONLY | O_DIRECTORY);
    if (folder.get() < 0 || ::fsync(folder.get()) != 0)
        return failure(fileError(path, errno));
    return {};
}

Result<void> syncFileSystem(const QString &path)
{
    const Descriptor folder(path, O_RDONLY | O_DIRECTORY);
    if (folder.get() < 0 || ::syncfs(folder.get()) != 0)
        return failure(fileError(path, errno));
    return {};
}

Result<void> makeFolderDurably(const QString &path)
{
    const QFileInfo info(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (info.isDir())
        return {};
    if (info.exists())
        return failure(ErrorCode::Conflict,
                       Text::tr("%1 is in the way: it is no folder.").arg(path));
    TRY(makeFolderDurably(info.path()));
    if (::mkdir(QFile::encodeName(info.filePath()).constData(), 0777) != 0 && errno != EEXIST)
        return failure(fileError(path, errno));
    return syncFolder(info.path());
}

} // namespace base
