#pragma once

// Patience: how long a test waits for an event, long enough for a slow or busy machine.

namespace tests {

inline constexpr int patienceMs = 300'000;

} // namespace tests
