#pragma once

// Sandbox: permanently drops this process's rights before it reads a byte of a file.

namespace preview {

enum class Layers {
    All,             // as much as the system has
    WithoutLandlock, // for the self-test: as on a system that lacks it
};

// Closes every inherited descriptor but the standard ones.
void closeInherited();

// Limits memory, processor time and files, withholds files by Landlock where the system has it, and
// system calls by seccomp. False where the system has no seccomp: nothing may be decoded then.
// Whatever is loaded from disk (plugins of Qt) has to be there before.
bool enterSandbox(Layers layers = Layers::All);

} // namespace preview
