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
    // Reads back these bytes, which were written at this place of the file. Fails with Io where it
    // has others. The file must be open for reading.
    Result<void> checkWritten(const char *bytes, std::size_t count, qint64 at) const;

    Result<void> sync();

    // Asks the kernel to start writing this part to disk, so that a later sync takes less time.
    // Does not guarantee that anything is on disk.
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

// The same without counting.
Result<void> readPieces(
    const File &file, const QString &path, const base::Progress &progress,
    const std::function<Result<void>(const char *bytes, std::size_t count)> &take);

} // namespace attachments
