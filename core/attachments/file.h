#pragma once

// File: a file descriptor as a scope, and the one loop that reads files.

#include "base/folder.h"
#include "base/progress.h"
#include "base/result.h"

#include <QString>

#include <functional>
#include <utility>

#include <sys/stat.h>

namespace attachments {

// Closed with its scope.
class File
{
public:
    // `path` as base/file_name.h has it; `flags` and `mode` as open(2) takes them; O_CLOEXEC is
    // added.
    static Result<File> open(const QString &path, int flags, int mode = 0);

    // The same for a name in a folder, without following a link. Fails as base::Folder::open does.
    static Result<File> open(const base::Folder &folder, const QString &name, int flags,
                             mode_t mode = 0);

    File(File &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
        , m_path(std::move(other.m_path))
    {
    }
    File &operator=(File &&) = delete;
    ~File();

    int descriptor() const { return m_fd; }
    Result<struct stat> status() const;
    Result<void> write(const char *bytes, std::size_t count);
    Result<void> sync();

    // Lets the kernel begin to write this part to the disk, so that a later sync has less to wait
    // for. It brings nothing to disk by itself.
    void beginWriting(qint64 from, qint64 count) const;

private:
    File(int fd, QString path)
        : m_fd(fd)
        , m_path(std::move(path))
    {
    }

    int m_fd;
    QString m_path;
};

// Calls take(bytes, count) for the whole content, piece by piece, with one buffer that stays in the
// processor's cache. Counts bytes in `progress` and stops when asked to.
Result<void> readThrough(
    const File &file, const QString &path, base::Progress &progress,
    const std::function<Result<void>(const char *bytes, std::size_t count)> &take);

} // namespace attachments
