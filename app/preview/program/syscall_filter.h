#pragma once

// SyscallFilter: the system calls that the decoding process may make, as a seccomp-BPF filter
// (Linux, x86-64 and aarch64).

namespace preview {

enum class Opening {
    Nothing, // no file is opened any more
    ToRead,  // files may be opened to be read; Landlock says which
};

// Installs the filter on all threads of this process; it cannot be removed. What it does not list
// fails with EPERM: sockets, starting programs and processes, opening files to be written, removing
// and renaming, code made in memory, signals to other processes, looking into them. False where the
// system has no such filter.
bool installSyscallFilter(Opening opening);

} // namespace preview
