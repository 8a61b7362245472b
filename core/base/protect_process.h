#pragma once

// ProtectProcess: protects the process before it reads a secret or makes a file (core dumps, file
// modes).

namespace base {

// Makes all files that the program writes readable by its user only (umask 077), and keeps its
// memory, which holds keys and passwords, out of core dumps and hidden from other programs of the
// same user (PR_SET_DUMPABLE 0, RLIMIT_CORE 0). Call it at the start of main, before there are
// threads.
void protectProcess();

} // namespace base
