#include "base/folder.h"

#include "base/part_file.h"
#include "base/safe_file.h"
#include "base/text.h"

#include <QFile>

#include <cerrno>
#include <memory>

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

namespace base {

namespace {

constexpr int folderFlags = O_RDONLY | O_DIRECTORY | O_CLOEXEC;

tl::unexpected<Error> noFolder(const QString &path)
{
    return failure(ErrorCode::Corrupt,
                   Text::tr("%1 is a symbolic link or no folder. A folder of the registry is "
                            "expected there; nothing in it was read or changed.")
                       .arg(path),
                   Text::tr("no folder"));
}

struct CloseFolder {
    void operator()(DIR *folder) const { ::closedir(folder); }
};

bool removeTreeAt(int parent, const char *name);

// Removes everything in the folder and closes `fd`. False with the reason in errno.
bool removeContents(int fd)
{
    const std::unique_ptr<DIR, CloseFolder> listed(::fdopendir(fd));
    if (!listed) {
        ::close(fd);
        return false;
    }
    bool areGone = true;
    errno = 0;
    while (const auto *entry = ::readdir(listed.get())) {
        const QByteArrayView name(entry->d_name);
        if (name != "." && name != "..")
            areGone = removeTreeAt(::dirfd(listed.get()), entry->d_name) && areGone;
        if (areGone)
            errno = 0; // readdir reports a failure in it
    }
    return areGone && errno == 0;
}

bool removeTreeAt(int parent, const char *name)
{
    const int fd = ::openat(parent, name, folderFlags | O_NOFOLLOW);
    if (fd >= 0) {
        const bool isEmpty = removeContents(fd);
        return isEmpty && (::unlinkat(parent, name, AT_REMOVEDIR) == 0 || errno == ENOENT);
    }
    if (errno == ENOENT)
        return true;
    const bool isNoFolder = errno == ELOOP || errno == ENOTDIR;
    return isNoFolder && (::unlinkat(parent, name, 0) == 0 || errno == ENOENT);
}

} // namespace

Result<Folder> Folder::at(const QString &path)
{
    const int fd = ::open(QFile::encodeName(path).constData(), folderFlags);
    if (fd < 0)
        return failure(fileError(path, errno));
    return Folder(fd, path);
}

Result<Folder> Folder::folder(const QString &name) const
{
    const int fd = ::openat(m_fd, QFile::encodeName(name).constData(), folderFlags | O_NOFOLLOW);
    if (fd < 0 && (errno == ELOOP || errno == ENOTDIR))
        return noFolder(pathOf(name));
    if (fd < 0)
        return failure(fileError(pathOf(name), errno));
    return Folder(fd, pathOf(name));
}

Result<Folder> Folder::madeFolder(const QString &name) const
{
    auto there = folder(name);
    if (there || there.error().code != ErrorCode::NotFound)
        return there;
    if (::mkdirat(m_fd, QFile::encodeName(name).constData(), privateFolder) != 0 && errno != EEXIST)
        return failure(fileError(pathOf(name), errno));
    return folder(name);
}

Folder::~Folder()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<std::optional<struct stat>> Folder::status(const QString &name) const
{
    struct stat status = {};
    if (::fstatat(m_fd, QFile::encodeName(name).constData(), &status, AT_SYMLINK_NOFOLLOW) == 0)
        return std::optional(status);
    if (errno == ENOENT)
        return std::optional<struct stat>();
    return failure(fileError(pathOf(name), errno));
}

Result<int> Folder::open(const QString &name, int flags, mode_t mode) const
{
    const int fd =
        ::openat(m_fd, QFile::encodeName(name).constData(), flags | O_NOFOLLOW | O_CLOEXEC, mode);
    if (fd < 0 && errno == ELOOP)
        return failure(ErrorCode::Corrupt,
                       Text::tr("%1 is a symbolic link; it is not followed.").arg(pathOf(name)),
                       Text::tr("symbolic link"));
    if (fd < 0)
        return failure(fileError(pathOf(name), errno));
    return fd;
}

Result<QStringList> Folder::names() const
{
    const int again = ::openat(m_fd, ".", folderFlags); // fdopendir takes the descriptor
    const std::unique_ptr<DIR, CloseFolder> listed(again < 0 ? nullptr : ::fdopendir(again));
    if (!listed) {
        const int error = errno;
        if (again >= 0)
            ::close(again);
        return failure(fileError(m_path, error));
    }
    QStringList names;
    errno = 0;
    while (const auto *entry = ::readdir(listed.get())) {
        const QString name = QFile::decodeName(entry->d_name);
        if (name != QLatin1String(".") && name != QLatin1String(".."))
            names.append(name);
    }
    if (errno != 0)
        return failure(fileError(m_path, errno));
    return names;
}

Result<void> Folder::removeFile(const QString &name) const
{
    if (::unlinkat(m_fd, QFile::encodeName(name).constData(), 0) != 0 && errno != ENOENT)
        return failure(fileError(pathOf(name), errno));
    return {};
}

Result<void> Folder::removeTree(const QString &name) const
{
    if (!removeTreeAt(m_fd, QFile::encodeName(name).constData()))
        return failure(fileError(pathOf(name), errno));
    return {};
}

Result<void> Folder::writeFileDurably(const QString &name, const QByteArray &bytes) const
{
    PartFile part(*this, name);
    if (part.descriptor() < 0)
        return failure(fileError(pathOf(name), errno));
    TRY(part.write(bytes));
    return part.finish();
}

Result<void> Folder::sync() const
{
    if (::fsync(m_fd) != 0)
        return failure(fileError(m_path, errno));
    return {};
}

bool isOwnFile(const struct stat &status)
{
    return S_ISREG(status.st_mode) && status.st_uid == ::geteuid();
}

} // namespace base
