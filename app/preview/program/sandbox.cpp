#include "preview/program/sandbox.h"

#include "preview/program/landlock.h"
#include "preview/program/syscall_filter.h"

#include <malloc.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace preview {

namespace {

constexpr rlim_t mostMemory = rlim_t(1) << 30; // address space; 128 million bytes are a large file
constexpr rlim_t mostSeconds = 60;             // of the processor, for all questions on one file
constexpr rlim_t mostFiles = 16;               // open at once: the standard ones, and fonts

struct Limit {
    __rlimit_resource_t of;
    rlim_t most;
};

// Nothing is ever written to a file, and no memory of evidence is left in a core dump. The number
// of processes is not limited: it would count the user's own, and the filter forbids them.
const Limit limits[] = {
    {RLIMIT_AS, mostMemory},    {RLIMIT_CPU, mostSeconds}, {RLIMIT_FSIZE, 0},
    {RLIMIT_NOFILE, mostFiles}, {RLIMIT_CORE, 0},
};

bool limitResources()
{
    for (const Limit &limit : limits) {
        const rlimit both{limit.most, limit.most};
        if (setrlimit(limit.of, &both) != 0)
            return false;
    }
    return true;
}

} // namespace

void closeInherited()
{
    if (syscall(__NR_close_range, STDERR_FILENO + 1, ~0U, 0) == 0)
        return;
    const long most = sysconf(_SC_OPEN_MAX);
    for (long descriptor = STDERR_FILENO + 1; descriptor < most; ++descriptor)
        close(int(descriptor));
}

bool enterSandbox(Layers layers)
{
    mallopt(M_ARENA_MAX, 1); // each further one takes 64 MB of address space
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0
        || !limitResources())
        return false;
    const bool hasLandlock = layers == Layers::All && restrictFilesToFonts();
    return installSyscallFilter(hasLandlock ? Opening::ToRead : Opening::Nothing);
}

} // namespace preview
