#pragma once

// Random: the source of nonces, salts, keys and identifiers; injected, like the clock.

#include <QtGlobal>

#include <cstddef>
#include <functional>

namespace base {

// Fills `count` bytes at `bytes`. The machine's own source is crypto::secureRandom().
using Random = std::function<void(void *bytes, std::size_t count)>;

// The same bytes for the same seed on every machine, whatever the sizes of the requests.
// For tests and the made-up campaign only: anyone who knows the seed knows every key made from it.
Random seededRandom(quint64 seed);

} // namespace base
