#pragma once

// AllCores: runs one function for each of many numbers on every core.

#include <atomic>
#include <thread>
#include <vector>

namespace base {

// Calls work(i) once for each i in [0, count), each core taking the next number when it is free.
// Returns when all are done. `work` must not throw.
template <typename Work>
void onAllCores(std::size_t count, Work work)
{
    std::atomic<std::size_t> next = 0;
    const auto serve = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    std::vector<std::thread> others;
    const std::size_t threads =
        std::min<std::size_t>(count, std::max(1u, std::thread::hardware_concurrency()));
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back(serve);
    serve();
    for (auto &other : others)
        other.join();
}

} // namespace base
