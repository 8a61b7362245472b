// DiskShim: loaded before a program (LD_PRELOAD), records each change that the program makes below
// a folder. power_cuts.py derives from this record what a power cut may leave.
//   DISK_ROOT    only changes to this folder and below it are recorded
//   DISK_TRACE   the record is appended to this file: a line of words separated by tabs, the last
//                of them the number of the bytes that follow it

#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

#include <cerrno>
#include <climits>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <mutex>
#include <string>

namespace {

struct Settings {
    std::string root;
    int trace = -1;

    Settings()
    {
        if (const char *text = ::getenv("DISK_ROOT"))
            root = text;
        if (const char *text = ::getenv("DISK_TRACE"))
            trace = int(::syscall(SYS_openat, AT_FDCWD, text,
                                  O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600));
    }
};

const Settings &settings()
{
    static const Settings made;
    return made;
}

// Records one change at a time, so that the record has the order in which they were made.
std::recursive_mutex oneAtATime;

template <typename Function>
Function *next(const char *name)
{
    return reinterpret_cast<Function *>(::dlsym(RTLD_NEXT, name));
}

bool isBelowRoot(const std::string &path)
{
    const auto &root = settings().root;
    return !root.empty() && path.compare(0, root.size(), root) == 0
        && (path.size() == root.size() || path[root.size()] == '/');
}

std::string pathOf(int fd)
{
    char path[PATH_MAX];
    const std::string link = "/proc/self/fd/" + std::to_string(fd);
    const auto size = ::readlink(link.c_str(), path, sizeof path);
    return size > 0 ? std::string(path, std::size_t(size)) : std::string();
}

// A name below the folder `fd`, as an absolute path.
std::string pathOf(int fd, const char *name)
{
    if (*name == '/')
        return name;
    char current[PATH_MAX];
    const std::string folder =
        fd == AT_FDCWD ? std::string(::getcwd(current, sizeof current)) : pathOf(fd);
    return folder + "/" + name;
}

std::string identityOf(const struct stat &info)
{
    return std::to_string(info.st_dev) + ":" + std::to_string(info.st_ino);
}

std::string identityOf(int fd)
{
    struct stat info {
    };
    ::fstat(fd, &info);
    return identityOf(info);
}

// A path as a word of the record; bytes that would end the word are written as %XX.
std::string word(const std::string &path)
{
    std::string out;
    char hex[4];
    for (const char c : path) {
        if (c > ' ' && c != '%' && c != 127) {
            out += c;
            continue;
        }
        std::snprintf(hex, sizeof hex, "%%%02X", static_cast<unsigned char>(c));
        out += hex;
    }
    return out;
}

void record(const std::string &words, const void *bytes = nullptr, std::size_t size = 0)
{
    if (settings().trace < 0)
        return;
    const std::string line = words + "\t" + std::to_string(size) + "\n";
    ::syscall(SYS_write, settings().trace, line.data(), line.size());
    if (size > 0)
        ::syscall(SYS_write, settings().trace, bytes, size);
}

// Makes a change of names by `real`, and records it as `words` if it succeeds.
template <typename Real>
int changeOfNames(bool counts, const std::string &words, Real real)
{
    if (!counts)
        return real();
    const std::lock_guard lock(oneAtATime);
    const int done = real();
    if (done == 0)
        record(words);
    return done;
}

template <typename Real>
int changeOfFile(int fd, const std::string &words, Real real)
{
    return changeOfNames(isBelowRoot(pathOf(fd)), words + "\t" + identityOf(fd), real);
}

template <typename Real>
ssize_t writeTo(int fd, const void *bytes, off64_t at, Real real)
{
    if (!isBelowRoot(pathOf(fd)))
        return real();
    const std::lock_guard lock(oneAtATime);
    const off64_t from = at >= 0 ? at : ::lseek64(fd, 0, SEEK_CUR);
    const ssize_t done = real();
    if (done > 0)
        record("write\t" + identityOf(fd) + "\t" + std::to_string(from), bytes, std::size_t(done));
    return done;
}

template <typename Real>
int openAt(int folder, const char *name, int flags, Real real)
{
    const std::string path = pathOf(folder, name);
    if (!(flags & (O_CREAT | O_TRUNC)) || (flags & O_ACCMODE) == O_RDONLY || !isBelowRoot(path))
        return real();
    const std::lock_guard lock(oneAtATime);
    struct stat info {
    };
    const bool isNew = ::stat(path.c_str(), &info) != 0;
    if (!isNew && !(flags & O_TRUNC))
        return real();
    const int fd = real();
    if (fd >= 0)
        record((isNew ? "create\t" + word(path) + "\t" : "truncate\t0\t") + identityOf(fd));
    return fd;
}

mode_t modeOf(int flags, va_list &arguments)
{
    return (flags & O_CREAT) || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(arguments, mode_t) : 0;
}

} // namespace

// The functions of the C library that change a file or a folder.
extern "C" {

#define OPEN(NAME)                                                                                 \
    int NAME(const char *name, int flags, ...)                                                     \
    {                                                                                              \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const mode_t mode = modeOf(flags, arguments);                                              \
        va_end(arguments);                                                                         \
        return openAt(AT_FDCWD, name, flags, [&] {                                                 \
            return next<int(const char *, int, ...)>(#NAME)(name, flags, mode);                    \
        });                                                                                        \
    }
#define OPEN_AT(NAME)                                                                              \
    int NAME(int folder, const char *name, int flags, ...)                                         \
    {                                                                                              \
        va_list arguments;                                                                         \
        va_start(arguments, flags);                                                                \
        const mode_t mode = modeOf(flags, arguments);                                              \
        va_end(arguments);                                                                         \
        return openAt(folder, name, flags, [&] {                                                   \
            return next<int(int, const char *, int, ...)>(#NAME)(folder, name, flags, mode);       \
        });                                                                                        \
    }
OPEN(open)
OPEN(open64)
OPEN_AT(openat)
OPEN_AT(openat64)

ssize_t write(int fd, const void *bytes, std::size_t size)
{
    return writeTo(fd, bytes, -1, [&] {
        return next<ssize_t(int, const void *, std::size_t)>("write")(fd, bytes, size);
    });
}

ssize_t pwrite64(int fd, const void *bytes, std::size_t size, off64_t at)
{
    return writeTo(fd, bytes, at, [&] {
        return next<ssize_t(int, const void *, std::size_t, off64_t)>("pwrite64")(fd, bytes, size,
                                                                                  at);
    });
}

ssize_t pwrite(int fd, const void *bytes, std::size_t size, off_t at)
{
    return pwrite64(fd, bytes, size, at);
}

ssize_t writev(int fd, const iovec *parts, int count)
{
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes.append(static_cast<const char *>(parts[i].iov_base), parts[i].iov_len);
    return write(fd, bytes.data(), bytes.size());
}

int ftruncate64(int fd, off64_t size) noexcept
{
    return changeOfFile(fd, "truncate\t" + std::to_string(size),
                        [&] { return next<int(int, off64_t)>("ftruncate64")(fd, size); });
}

int ftruncate(int fd, off_t size) noexcept
{
    return ftruncate64(fd, size);
}

int posix_fallocate64(int fd, off64_t from, off64_t size)
{
    struct stat info {
    };
    ::fstat(fd, &info);
    return from + size <= info.st_size ? 0 : (ftruncate64(fd, from + size) == 0 ? 0 : errno);
}

int posix_fallocate(int fd, off_t from, off_t size)
{
    return posix_fallocate64(fd, from, size);
}

int fsync(int fd)
{
    return changeOfFile(fd, "sync", [&] { return next<int(int)>("fsync")(fd); });
}

int fdatasync(int fd)
{
    return changeOfFile(fd, "sync", [&] { return next<int(int)>("fdatasync")(fd); });
}

int syncfs(int fd) noexcept
{
    return changeOfFile(fd, "sync-all", [&] { return next<int(int)>("syncfs")(fd); });
}

int renameat2(int folder, const char *name, int otherFolder, const char *other,
              unsigned flags) noexcept
{
    const auto from = pathOf(folder, name), to = pathOf(otherFolder, other);
    return changeOfNames(isBelowRoot(to), "rename\t" + word(from) + "\t" + word(to), [&] {
        return next<int(int, const char *, int, const char *, unsigned)>("renameat2")(
            folder, name, otherFolder, other, flags);
    });
}

int renameat(int folder, const char *name, int otherFolder, const char *other) noexcept
{
    return renameat2(folder, name, otherFolder, other, 0);
}

int rename(const char *name, const char *other) noexcept
{
    return renameat2(AT_FDCWD, name, AT_FDCWD, other, 0);
}

int linkat(int folder, const char *name, int otherFolder, const char *other, int flags) noexcept
{
    const auto from = pathOf(folder, name), to = pathOf(otherFolder, other);
    return changeOfNames(isBelowRoot(to), "link\t" + word(from) + "\t" + word(to), [&] {
        return next<int(int, const char *, int, const char *, int)>("linkat")(
            folder, name, otherFolder, other, flags);
    });
}

int link(const char *name, const char *other) noexcept
{
    return linkat(AT_FDCWD, name, AT_FDCWD, other, 0);
}

int unlinkat(int folder, const char *name, int flags) noexcept
{
    const auto path = pathOf(folder, name);
    return changeOfNames(isBelowRoot(path), "unlink\t" + word(path), [&] {
        return next<int(int, const char *, int)>("unlinkat")(folder, name, flags);
    });
}

int unlink(const char *name) noexcept
{
    return unlinkat(AT_FDCWD, name, 0);
}

int rmdir(const char *name) noexcept
{
    return unlinkat(AT_FDCWD, name, AT_REMOVEDIR);
}

int mkdirat(int folder, const char *name, mode_t mode) noexcept
{
    const auto path = pathOf(folder, name);
    if (!isBelowRoot(path))
        return next<int(int, const char *, mode_t)>("mkdirat")(folder, name, mode);
    const std::lock_guard lock(oneAtATime);
    const int done = next<int(int, const char *, mode_t)>("mkdirat")(folder, name, mode);
    struct stat info {
    };
    if (done == 0 && ::stat(path.c_str(), &info) == 0)
        record("mkdir\t" + word(path) + "\t" + identityOf(info));
    return done;
}

int mkdir(const char *name, mode_t mode) noexcept
{
    return mkdirat(AT_FDCWD, name, mode);
}

} // extern "C"
