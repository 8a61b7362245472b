#pragma once

// Properties that must hold for every input, and the function that a fuzzer calls.

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

namespace tests {

// Ends the program with the law that does not hold; the fuzzer keeps the input.
inline void require(bool holds, const char *law)
{
    if (holds)
        return;
    std::fprintf(stderr, "This does not hold: %s\n", law);
    std::abort();
}

inline QByteArray bytesOf(const unsigned char *data, std::size_t size)
{
    return QByteArray(reinterpret_cast<const char *>(data), qsizetype(size));
}

} // namespace tests

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);
