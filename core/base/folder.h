#pragma once

// Folder: an open folder in which files are opened, created and removed without following symbolic
// links, so that nobody can redirect the program to files elsewhere.

#include "base/result.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <utility>

#include <sys/stat.h>

namespace base {

// The modes of all files and folders that Sealbook makes, whatever the umask: only the owner can
// read them.
inline constexpr mode_t privateFolder = 0700;
inline constexpr mode_t privateFile = 0600;

// Closed with its scope. A name is one part of a path, without a slash.
class Folder
{
public:
    // The folder at `path`. Links in its path are followed: the caller chose the path. Fails with
    // NotFound, or with Io.
    static Result<Folder> at(const QString &path);

    // The folder `name` in this one. Fails with NotFound, with Corrupt where a symbolic link or
    // something else than a folder is in its place, or with Io.
    Result<Folder> folder(const QString &name) const;

    // The same, made with the mode 0700 where it is missing.
    Result<Folder> madeFolder(const QString &name) const;

    Folder(Folder &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
        , m_path(std::move(other.m_path))
    {
    }
    Folder &operator=(Folder &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        std::swap(m_path, other.m_path);
        return *this;
    }
    ~Folder();

    int descriptor() const { return m_fd; }
    const QString &path() const { return m_path; } // for messages
    QString pathOf(const QString &name) const { return m_path + u'/' + name; }

    // The status of a name, of a link itself; nothing where the name is not there. Fails with Io.
    Result<std::optional<struct stat>> status(const QString &name) const;

    // Opens a file for openat(2); O_NOFOLLOW and O_CLOEXEC are added. The caller closes it. Fails
    // with NotFound, with Corrupt where a symbolic link is in its place, or with Io.
    Result<int> open(const QString &name, int flags, mode_t mode = 0) const;

    // All names but "." and "..", in no order. Fails with Io.
    Result<QStringList> names() const;

    // Removes a file, or a link itself; succeeds if there is none. Fails with Io.
    Result<void> removeFile(const QString &name) const;

    // Removes `name`: a folder with everything in it, a file, or a link itself, which is not
    // followed. Succeeds if there is no such name. Fails with Io; a part may be removed by then.
    Result<void> removeTree(const QString &name) const;

    // Makes `bytes` the content of the file `name`, as writeFileDurably does.
    Result<void> writeFileDurably(const QString &name, const QByteArray &bytes) const;

    // Makes the names in it survive a crash. Fails with Io.
    Result<void> sync() const;

private:
    Folder(int fd, QString path)
        : m_fd(fd)
        , m_path(std::move(path))
    {
    }

    int m_fd;
    QString m_path;
};

// Whether this user of the machine owns the file, and it is a regular one.
bool isOwnFile(const struct stat &status);

} // namespace base
