#pragma once

// Patience: how long a test waits for what must happen, so that a slow or busy machine fails none.

namespace tests {

inline constexpr int patienceMs = 300'000;

} // namespace tests
