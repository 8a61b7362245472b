#pragma once

// SelfTest: tries from inside the sandbox what it must not let through.

namespace preview {

// Writes a line for each try to standard output: what was tried, "done", "refused" or "not stopped"
// (it failed, but not by the sandbox), and the error, with tabs between. True where each came out
// as it must.
bool runSelfTest();

} // namespace preview
