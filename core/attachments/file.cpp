#include "attachments/file.h"

#include "base/file_name.h"
#include "base/safe_file.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

#include <fcntl.h>
#include <unistd.h>

namespace attachments {

namespace {
// Measured with tests/bench/bench_attachments: small enough for the second-level cache, large
// enough that the calls do not count.
constexpr std::size_t bufferSize = std::size_t(128) * 1024;
} // namespace

Result<File> File::open(const QString &path, int flags, int mode)
{
    const int fd = ::open(base::bytesOf(path).constData(), flags | O_CLOEXEC, mode);
    if (fd < 0)
        return failure(base::fileError(base::spelledPath(path), errno));
    return File(fd, path);
}

Result<File> File::open(const base::Folder &folder, const QString &name, int flags, mode_t mode)
{
    TRY(const int fd, folder.open(name, flags, mode));
    return File(fd, folder.pathOf(name));
}

File::~File()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

Result<struct stat> File::status() const
{
    struct stat status = {};
    if (::fstat(m_fd, &status) != 0)
        return failure(base::fileError(base::spelledPath(m_path), errno));
    return status;
}

Result<void> File::write(const char *bytes, std::size_t count)
{
    while (count > 0) {
        const auto written = ::write(m_fd, bytes, count);
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return failure(base::fileError(base::spelledPath(m_path), errno));
        bytes += written;
        count -= std::size_t(written);
    }
    return {};
}

Result<void> File::checkWritten(const char *bytes, std::size_t count, qint64 at) const
{
    thread_local const auto buffer = std::make_unique<char[]>(bufferSize);
    while (count > 0) {
        const auto read = ::pread(m_fd, buffer.get(), std::min(count, bufferSize), at);
        if (read < 0 && errno == EINTR)
            continue;
        if (read <= 0 || std::memcmp(buffer.get(), bytes, std::size_t(read)) != 0)
            return failure(base::fileError(base::spelledPath(m_path), read < 0 ? errno : EIO));
        bytes += read;
        count -= std::size_t(read);
        at += read;
    }
    return {};
}

Result<void> File::sync()
{
    if (::fsync(m_fd) != 0)
        return failure(base::fileError(base::spelledPath(m_path), errno));
    return {};
}

void File::beginWriting(qint64 from, qint64 count) const
{
    (void)::sync_file_range(m_fd, from, count, SYNC_FILE_RANGE_WRITE); // advice only
}

Result<void> readThrough(
    const File &file, const QString &path, base::Progress &progress,
    const std::function<Result<void>(const char *bytes, std::size_t count)> &take)
{
    return readPieces(file, path, progress,
                      [&](const char *bytes, std::size_t count) -> Result<void> {
                          TRY(take(bytes, count));
                          progress.advance(qint64(count));
                          return {};
                      });
}

Result<void> readPieces(
    const File &file, const QString &path, const base::Progress &progress,
    const std::function<Result<void>(const char *bytes, std::size_t count)> &take)
{
    thread_local const auto buffer = std::make_unique<char[]>(bufferSize);
    while (true) {
        TRY(progress.check());
        const auto count = ::read(file.descriptor(), buffer.get(), bufferSize);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(base::fileError(base::spelledPath(path), errno));
        if (count == 0)
            return {};
        TRY(take(buffer.get(), std::size_t(count)));
    }
}

} // namespace attachments
