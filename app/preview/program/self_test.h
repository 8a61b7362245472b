#pragma once

// SelfTest: tests from inside the sandbox that forbidden operations fail.

namespace preview {

// Writes a line for each try to standard output: what was tried, "done", "refused" or "not stopped"
// (it failed, but not by the sandbox), and the error, with tabs between. True where each came out
// as it must.
bool runSelfTest();

} // namespace preview
