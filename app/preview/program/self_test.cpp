#include "preview/program/self_test.h"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <iterator>
#include <pthread.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

namespace preview {

namespace {

constexpr const char *somewhere = "/tmp/sealbook-preview-was-not-stopped";
constexpr int highestLookedAt = 1024; // of inherited descriptors

// How a sandbox refuses. Any other error is the system's own: the try was not stopped.
constexpr int refusals[] = {EPERM, EACCES, ENOSYS, ENOMEM, EBADF};

bool isRefusal(int error)
{
    return std::find(std::begin(refusals), std::end(refusals), error) != std::end(refusals);
}

long openFile(const char *path, int flags)
{
    return syscall(__NR_openat, AT_FDCWD, path, flags, 0600);
}

// 0 when one is open but the standard ones.
long findInherited()
{
    struct stat found {
    };
    for (int descriptor = STDERR_FILENO + 1; descriptor < highestLookedAt; ++descriptor) {
        if (fstat(descriptor, &found) == 0)
            return 0;
    }
    return -1;
}

// A child that was made after all ends at once.
long endedChild(long child)
{
    if (child == 0)
        _exit(0);
    return child;
}

long startProgram()
{
    char name[] = "true";
    char *arguments[] = {name, nullptr};
    char *environment[] = {nullptr};
    return execve("/bin/true", arguments, environment);
}

long mapCode()
{
    void *made =
        mmap(nullptr, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return made == MAP_FAILED ? -1 : 0;
}

long makeCode()
{
    alignas(4096) static char page[4096];
    return mprotect(page, sizeof page, PROT_READ | PROT_EXEC);
}

long takeMemory()
{
    void *taken = mmap(nullptr, std::size_t(2) << 30, PROT_READ | PROT_WRITE,
                       MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return taken == MAP_FAILED ? -1 : 0;
}

long raiseLimit()
{
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    return setrlimit(RLIMIT_AS, &more);
}

long lookIntoAnother()
{
    char byte = 0;
    iovec here{&byte, 1};
    iovec there{&byte, 1};
    return process_vm_readv(getppid(), &here, 1, &there, 1, 0);
}

long runThread()
{
    pthread_t thread{};
    const auto nothing = [](void *) -> void * { return nullptr; };
    errno = pthread_create(&thread, nullptr, nothing, nullptr);
    return errno == 0 ? pthread_join(thread, nullptr) : -1;
}

struct Try {
    const char *what;
    bool mayBeDone;
    long (*act)();
};

// One more try is one more line.
const Try tries[] = {
    {"open for writing", false, [] { return openFile("/dev/null", O_WRONLY); }},
    {"open for reading and writing", false, [] { return openFile("/dev/null", O_RDWR); }},
    {"make a file", false, [] { return openFile(somewhere, O_WRONLY | O_CREAT | O_EXCL); }},
    {"make a file to be read", false, [] { return openFile(somewhere, O_RDONLY | O_CREAT); }},
    {"empty a file", false, [] { return openFile("/dev/null", O_RDONLY | O_TRUNC); }},
    {"make a nameless file", false, [] { return openFile("/tmp", O_TMPFILE | O_RDWR); }},
    {"read a file of the system", false, [] { return openFile("/etc/passwd", O_RDONLY); }},
    {"read of its own process", false, [] { return openFile("/proc/self/maps", O_RDONLY); }},
    {"list a folder", false, [] { return openFile("/", O_RDONLY | O_DIRECTORY); }},
    {"make a folder", false, [] { return long(mkdirat(AT_FDCWD, somewhere, 0700)); }},
    {"remove a file", false, [] { return long(unlinkat(AT_FDCWD, somewhere, 0)); }},
    {"rename a file", false,
     [] { return long(renameat(AT_FDCWD, somewhere, AT_FDCWD, "/tmp/x")); }},
    {"make a link", false, [] { return long(symlinkat("/", AT_FDCWD, somewhere)); }},
    {"change a mode", false, [] { return long(fchmodat(AT_FDCWD, somewhere, 0777, 0)); }},
    {"a network socket", false, [] { return long(socket(AF_INET, SOCK_STREAM, 0)); }},
    {"a network socket of IPv6", false, [] { return long(socket(AF_INET6, SOCK_DGRAM, 0)); }},
    {"a local socket", false, [] { return long(socket(AF_UNIX, SOCK_STREAM, 0)); }},
    {"a socket of the kernel", false, [] { return long(socket(AF_NETLINK, SOCK_RAW, 0)); }},
    {"connect", false, [] { return long(connect(0, nullptr, 0)); }},
    {"listen", false, [] { return long(listen(0, 1)); }},
    {"send with descriptors", false, [] { return long(sendmsg(1, nullptr, 0)); }},
    {"start a program", false, startProgram},
    {"fork", false, [] { return endedChild(syscall(__NR_clone, SIGCHLD, 0, 0, 0, 0)); }},
    {"fork by clone3", false, [] { return syscall(__NR_clone3, nullptr, 0); }},
    {"a new namespace", false, [] { return syscall(__NR_unshare, CLONE_NEWUSER); }},
    {"trace", false, [] { return ptrace(PTRACE_TRACEME, 0, nullptr, nullptr); }},
    {"look into another process", false, lookIntoAnother},
    {"signal another process", false, [] { return long(kill(getppid(), 0)); }},
    {"map code", false, mapCode},
    {"make memory code", false, makeCode},
    {"take two gigabytes", false, takeMemory},
    {"raise a limit", false, raiseLimit},
    {"find an inherited descriptor", false, findInherited},
    {"io_uring", false, [] { return syscall(__NR_io_uring_setup, 1, nullptr); }},
    {"load a filter of the kernel", false, [] { return syscall(__NR_bpf, 0, nullptr, 0); }},
    {"take memory", true, [] { return std::malloc(1 << 20) ? 0L : -1L; }},
    {"run a thread", true, runThread},
};

} // namespace

bool runSelfTest()
{
    bool isAsItMustBe = true;
    for (const Try &one : tries) {
        errno = 0;
        const bool isDone = one.act() >= 0;
        const bool isRefused = !isDone && isRefusal(errno);
        const char *why = isDone ? "" : strerrorname_np(errno);
        std::printf("%s\t%s\t%s\n", one.what,
                    isDone          ? "done"
                        : isRefused ? "refused"
                                    : "not stopped",
                    why ? why : "");
        std::fflush(stdout);
        isAsItMustBe = isAsItMustBe && (one.mayBeDone ? isDone : isRefused);
    }
    const bool readsFonts = openFile("/usr/share/fonts", O_RDONLY | O_DIRECTORY) >= 0;
    std::printf("list the fonts\t%s\t\n", readsFonts ? "done" : "refused");
    return isAsItMustBe;
}

} // namespace preview
