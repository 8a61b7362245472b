#include "preview/program/syscall_filter.h"

#include <cerrno>
#include <cstddef>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
#include <vector>

namespace preview {

namespace {

#if defined(__x86_64__)
constexpr unsigned thisMachine = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned thisMachine = AUDIT_ARCH_AARCH64;
#else
#error "sealbook-preview knows the system calls of x86-64 and aarch64 only"
#endif

// Of a call's arguments the lower 32 bits are judged: the flags below have no others.
enum class Condition {
    Always,
    Without, // none of these bits in the argument
    Exactly, // the argument has this value
    Missing, // fails as on a system that does not have the call
};

struct Rule {
    unsigned call;
    Condition condition = Condition::Always;
    unsigned argument = 0;
    unsigned value = 0;
};

// As glibc makes a thread; any other set of flags could make a process.
constexpr unsigned threadFlags = CLONE_VM | CLONE_FS | CLONE_FILES | CLONE_SYSVSEM | CLONE_SIGHAND
    | CLONE_THREAD | CLONE_SETTLS | CLONE_PARENT_SETTID | CLONE_CHILD_CLEARTID;
constexpr unsigned notToRead =
    O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND | (unsigned(O_TMPFILE) & ~unsigned(O_DIRECTORY));

// What reading standard input, computing and writing standard output need. Qt scales large
// pictures in threads, each with an eventfd; clone3 takes its flags from memory, which a filter
// cannot see.
const Rule alwaysAllowed[] = {
    {__NR_read},
    {__NR_write},
    {__NR_readv},
    {__NR_writev},
    {__NR_close},
    {__NR_lseek},
    {__NR_fstat},
    {__NR_newfstatat},
    {__NR_mmap, Condition::Without, 2, PROT_EXEC},
    {__NR_mprotect, Condition::Without, 2, PROT_EXEC},
    {__NR_munmap},
    {__NR_mremap},
    {__NR_brk},
    {__NR_madvise},
    {__NR_futex},
    {__NR_set_robust_list},
    {__NR_rseq},
    {__NR_clone, Condition::Exactly, 0, threadFlags},
    {__NR_clone3, Condition::Missing},
    {__NR_eventfd2},
    {__NR_sched_yield},
    {__NR_sched_getaffinity},
    {__NR_clock_gettime},
    {__NR_clock_getres},
    {__NR_clock_nanosleep},
    {__NR_gettimeofday},
    {__NR_getrandom},
    {__NR_sysinfo},
    {__NR_getpid},
    {__NR_gettid},
    {__NR_rt_sigaction},
    {__NR_rt_sigprocmask},
    {__NR_rt_sigreturn},
    {__NR_restart_syscall},
    {__NR_exit},
    {__NR_exit_group},
};

class Filter
{
public:
    Filter()
    {
        load(offsetof(seccomp_data, arch));
        jump(BPF_JEQ, thisMachine, 1, 0);
        end(SECCOMP_RET_KILL_PROCESS);
        load(offsetof(seccomp_data, nr));
    }

    void add(const Rule &rule)
    {
        switch (rule.condition) {
        case Condition::Always:
            jump(BPF_JEQ, rule.call, 0, 1);
            return end(SECCOMP_RET_ALLOW);
        case Condition::Missing:
            jump(BPF_JEQ, rule.call, 0, 1);
            return end(SECCOMP_RET_ERRNO | ENOSYS);
        case Condition::Without:
        case Condition::Exactly:
            break;
        }
        jump(BPF_JEQ, rule.call, 0, 4);
        load(unsigned(offsetof(seccomp_data, args) + 8 * rule.argument)); // little-endian
        if (rule.condition == Condition::Without)
            jump(BPF_JSET, rule.value, 0, 1);
        else
            jump(BPF_JEQ, rule.value, 1, 0);
        end(SECCOMP_RET_ERRNO | EPERM);
        end(SECCOMP_RET_ALLOW);
    }

    bool install()
    {
        end(SECCOMP_RET_ERRNO | EPERM);
        const sock_fprog program{static_cast<unsigned short>(m_steps.size()), m_steps.data()};
        return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program)
            == 0;
    }

private:
    void load(std::size_t offset) { step(BPF_LD | BPF_W | BPF_ABS, unsigned(offset), 0, 0); }
    void end(unsigned verdict) { step(BPF_RET | BPF_K, verdict, 0, 0); }
    // Leaves out so many steps, by whether the value loaded passes the test.
    void jump(unsigned test, unsigned value, unsigned ifSo, unsigned ifNot)
    {
        step(BPF_JMP | test | BPF_K, value, ifSo, ifNot);
    }
    void step(unsigned code, unsigned value, unsigned ifSo, unsigned ifNot)
    {
        using Byte = unsigned char;
        m_steps.push_back({static_cast<unsigned short>(code), Byte(ifSo), Byte(ifNot), value});
    }

    std::vector<sock_filter> m_steps;
};

} // namespace

bool installSyscallFilter(Opening opening)
{
    Filter filter;
    for (const Rule &rule : alwaysAllowed)
        filter.add(rule);
    filter.add({__NR_tgkill, Condition::Exactly, 0, unsigned(getpid())}); // abort()
    if (opening == Opening::ToRead) {
        filter.add({__NR_openat, Condition::Without, 2, notToRead});
        filter.add({__NR_getdents64});
    }
    return filter.install();
}

} // namespace preview
