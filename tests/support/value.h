#pragma once

// Value: returns the value of a Result, or fails the test.

#include "base/result.h"

#include <type_traits>

namespace tests {

// Gives the value of a result; stops the test program with its message when it failed.
template <typename T>
T value(Result<T> result)
{
    if (!result)
        qFatal("%s (%s)", qUtf8Printable(result.error().message),
               qUtf8Printable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

} // namespace tests
