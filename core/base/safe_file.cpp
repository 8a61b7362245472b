#include "base/safe_file.h"

#include "base/file_name.h"
#include "base/part_file.h"
#include "base/text.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

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

// The folder that holds `path`, and the path's last part.
Result<Folder> folderOf(const QString &path)
{
    auto folder = Folder::at(QFileInfo(path).path());
    if (!folder && folder.error().code == ErrorCode::NotFound)
        return failure(fileError(path, ENOENT));
    return folder;
}

} // namespace

Error fileError(const QString &path, int systemError)
{
    const QString reason = QString::fromLocal8Bit(std::strerror(systemError));
    switch (systemError) {
    case ENOENT:
        return {ErrorCode::NotFound, Text::tr("There is no file or folder %1.").arg(path), reason};
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

Result<void> openToRead(QFile &file, const QString &path)
{
    file.setFileName(path);
    if (path.startsWith(QLatin1String(":/"))) { // what the program itself brings
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::NotFound, Text::tr("There is no file %1.").arg(path));
        return {};
    }
    const QString shown = path.isValidUtf16() ? path : spelledPath(path);
    const int fd = ::open(bytesOf(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (fd < 0 && errno == ENOENT)
        return failure(ErrorCode::NotFound, Text::tr("There is no file %1.").arg(shown));
    if (fd < 0)
        return failure(fileError(shown, errno));
    struct stat status = {};
    const bool isFile = ::fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
    if (!isFile || !file.open(fd, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
        ::close(fd);
        return failure(ErrorCode::Invalid, Text::tr("%1 is no regular file.").arg(shown));
    }
    return {};
}

Result<QByteArray> readFile(const QString &path, qint64 maxBytes)
{
    QFile file;
    TRY(openToRead(file, path));
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
    TRY(const auto folder, folderOf(path));
    return folder.writeFileDurably(QFileInfo(path).fileName(), bytes);
}

Result<void> writeFileDurably(const QString &path,
                              const std::function<Result<void>(const QString &part)> &write)
{
    TRY(const auto folder, folderOf(path));
    PartFile part(folder, QFileInfo(path).fileName());
    if (part.descriptor() < 0)
        return failure(fileError(path, errno));
    TRY(write(part.path()));
    return part.finish();
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

Result<void> removeTree(const QString &path)
{
    const QString cleaned = QDir::cleanPath(path);
    auto folder = folderOf(cleaned);
    if (!folder && folder.error().code == ErrorCode::NotFound)
        return {};
    TRY(const auto parent, std::move(folder));
    return parent.removeTree(QFileInfo(cleaned).fileName());
}

Result<void> emptyFolder(const QString &path)
{
    TRY(const auto folder, Folder::at(path));
    TRY(const auto names, folder.names());
    for (const QString &name : names)
        TRY(folder.removeTree(name));
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
    if (::mkdir(QFile::encodeName(info.filePath()).constData(), privateFolder) != 0
        && errno != EEXIST)
        return failure(fileError(path, errno));
    return syncFolder(info.path());
}

} // namespace base
