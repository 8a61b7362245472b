#include "core/registry/disk_faults.h"

#include <QFile>

#include <atomic>
#include <cerrno>
#include <climits>
#include <mutex>
#include <string>
#include <vector>

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

using tests::DiskFault;

// What a write has replaced.
struct Undo {
    dev_t device;
    ino_t inode;
    int file; // opened for this alone
    off_t offset;
    off_t size; // of the whole file before
    std::string bytes;
};

struct State {
    std::mutex mutex;
    std::atomic<bool> isArmed = false;
    std::string folder;
    DiskFault fault = DiskFault::None;
    int number = 0;
    int count = 0;
    std::vector<Undo> undo;
};

State &state()
{
    static auto *made = new State; // outlives every static object that still writes
    return *made;
}

template <typename Function>
Function real(const char *name)
{
    return reinterpret_cast<Function>(::dlsym(RTLD_NEXT, name));
}

std::string linkOf(const std::string &path)
{
    char target[PATH_MAX];
    const auto length = ::readlink(path.c_str(), target, sizeof target);
    return length < 0 ? std::string() : std::string(target, std::size_t(length));
}

std::string pathOf(int file)
{
    return linkOf("/proc/self/fd/" + std::to_string(file));
}

std::string pathOf(int folder, const char *name)
{
    if (name[0] == '/')
        return name;
    return (folder == AT_FDCWD ? linkOf("/proc/self/cwd") : pathOf(folder)) + '/' + name;
}

bool isWatched(const std::string &path)
{
    return path.starts_with(state().folder) && !path.ends_with("-shm");
}

// Counts an operation on `path`; the errno with which it is to fail, or 0.
int nextFault(const std::string &path)
{
    State &s = state();
    if (!isWatched(path))
        return 0;
    ++s.count;
    const bool isNow = s.count == s.number;
    const bool isAfter = s.count >= s.number && s.number > 0;
    switch (s.fault) {
    case DiskFault::None:
        return 0;
    case DiskFault::Fail:
    case DiskFault::Torn:
        return isNow ? EIO : 0;
    case DiskFault::Full:
        return isNow ? ENOSPC : 0;
    case DiskFault::Gone:
    case DiskFault::Lost:
        return isAfter ? EIO : 0;
    }
    return 0;
}

void remember(int file, off_t offset, std::size_t count)
{
    State &s = state();
    struct stat status = {};
    if (s.fault != DiskFault::Lost || ::fstat(file, &status) != 0 || !S_ISREG(status.st_mode))
        return;
    const int own = ::open(("/proc/self/fd/" + std::to_string(file)).c_str(), O_RDWR | O_CLOEXEC);
    if (own < 0)
        return;
    std::string bytes(count, '\0');
    const auto had = ::pread(own, bytes.data(), count, offset);
    bytes.resize(had > 0 ? std::size_t(had) : 0);
    s.undo.push_back({status.st_dev, status.st_ino, own, offset, status.st_size, bytes});
}

void forgetSynced(int file)
{
    struct stat status = {};
    if (::fstat(file, &status) != 0)
        return;
    std::erase_if(state().undo, [&](const Undo &undo) {
        const bool isIt = undo.device == status.st_dev && undo.inode == status.st_ino;
        if (isIt)
            ::close(undo.file);
        return isIt;
    });
}

int failWith(int error)
{
    errno = error;
    return -1;
}

using Write = ssize_t (*)(int, const void *, std::size_t);
using PWrite = ssize_t (*)(int, const void *, std::size_t, off_t);

// `offset` < 0: at the file's own place.
ssize_t writeOrFail(int file, const void *bytes, std::size_t count, off_t offset)
{
    static const auto write = real<Write>("write");
    static const auto pwrite = real<PWrite>("pwrite64");
    const auto put = [&](std::size_t size) {
        return offset < 0 ? write(file, bytes, size) : pwrite(file, bytes, size, offset);
    };
    State &s = state();
    if (!s.isArmed)
        return put(count);
    const std::lock_guard lock(s.mutex);
    const std::string path = pathOf(file);
    const int error = nextFault(path);
    if (error && s.fault == DiskFault::Torn)
        (void)put(count / 2);
    if (error)
        return failWith(error);
    if (isWatched(path))
        remember(file, offset < 0 ? ::lseek(file, 0, SEEK_CUR) : offset, count);
    return put(count);
}

int truncateOrFail(int file, off_t size)
{
    static const auto truncate = real<int (*)(int, off_t)>("ftruncate64");
    State &s = state();
    if (!s.isArmed)
        return truncate(file, size);
    const std::lock_guard lock(s.mutex);
    if (const int error = nextFault(pathOf(file)))
        return failWith(error);
    struct stat status = {};
    if (isWatched(pathOf(file)) && ::fstat(file, &status) == 0 && status.st_size > size)
        remember(file, size, std::size_t(status.st_size - size));
    return truncate(file, size);
}

int syncOrFail(const char *name, int file)
{
    const auto sync = real<int (*)(int)>(name);
    State &s = state();
    if (!s.isArmed)
        return sync(file);
    const std::lock_guard lock(s.mutex);
    if (const int error = nextFault(pathOf(file)))
        return failWith(error);
    const int code = sync(file);
    if (std::string(name) == "syncfs") {
        for (const Undo &undo : s.undo)
            ::close(undo.file);
        s.undo.clear();
    } else {
        forgetSynced(file);
    }
    return code;
}

// For functions that change names; `path` is the name that changes.
template <typename Call>
int namedOrFail(const std::string &path, const Call &call)
{
    State &s = state();
    if (!s.isArmed)
        return call();
    const std::lock_guard lock(s.mutex);
    if (const int error = nextFault(path))
        return failWith(error);
    return call();
}

} // namespace

extern "C" {

ssize_t write(int file, const void *bytes, size_t count)
{
    return writeOrFail(file, bytes, count, -1);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t offset)
{
    return writeOrFail(file, bytes, count, offset);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t offset)
{
    return writeOrFail(file, bytes, count, offset);
}

int ftruncate(int file, off_t size) noexcept
{
    return truncateOrFail(file, size);
}

int ftruncate64(int file, off64_t size) noexcept
{
    return truncateOrFail(file, size);
}

int fsync(int file)
{
    return syncOrFail("fsync", file);
}

int fdatasync(int file)
{
    return syncOrFail("fdatasync", file);
}

int syncfs(int file) noexcept
{
    return syncOrFail("syncfs", file);
}

int rename(const char *from, const char *to) noexcept
{
    return namedOrFail(pathOf(AT_FDCWD, to), [&] {
        return real<int (*)(const char *, const char *)>("rename")(from, to);
    });
}

int renameat(int fromFolder, const char *from, int toFolder, const char *to) noexcept
{
    return namedOrFail(pathOf(toFolder, to), [&] {
        return real<int (*)(int, const char *, int, const char *)>("renameat")(fromFolder, from,
                                                                               toFolder, to);
    });
}

int renameat2(int fromFolder, const char *from, int toFolder, const char *to,
              unsigned flags) noexcept
{
    return namedOrFail(pathOf(toFolder, to), [&] {
        return real<int (*)(int, const char *, int, const char *, unsigned)>("renameat2")(
            fromFolder, from, toFolder, to, flags);
    });
}

int unlink(const char *path) noexcept
{
    return namedOrFail(pathOf(AT_FDCWD, path),
                       [&] { return real<int (*)(const char *)>("unlink")(path); });
}

int unlinkat(int folder, const char *path, int flags) noexcept
{
    return namedOrFail(pathOf(folder, path), [&] {
        return real<int (*)(int, const char *, int)>("unlinkat")(folder, path, flags);
    });
}

int linkat(int fromFolder, const char *from, int toFolder, const char *to, int flags) noexcept
{
    return namedOrFail(pathOf(toFolder, to), [&] {
        return real<int (*)(int, const char *, int, const char *, int)>("linkat")(
            fromFolder, from, toFolder, to, flags);
    });
}

} // extern "C"

namespace tests {

void armDiskFault(const QString &folder, DiskFault fault, int number)
{
    State &s = state();
    const std::lock_guard lock(s.mutex);
    s.folder = QFile::encodeName(folder).toStdString();
    s.fault = fault;
    s.number = number;
    s.count = 0;
    s.isArmed = true;
}

int disarmDiskFault()
{
    State &s = state();
    const std::lock_guard lock(s.mutex);
    s.isArmed = false;
    const bool isReached = s.number > 0 && s.count >= s.number;
    static const auto put = real<PWrite>("pwrite64");
    static const auto truncate = real<int (*)(int, off_t)>("ftruncate64");
    for (auto undo = s.undo.rbegin(); undo != s.undo.rend(); ++undo) {
        if (isReached) {
            (void)put(undo->file, undo->bytes.data(), undo->bytes.size(), undo->offset);
            (void)truncate(undo->file, undo->size);
        }
        ::close(undo->file);
    }
    s.undo.clear();
    return s.count;
}

} // namespace tests
