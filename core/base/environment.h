#pragma once

// Environment: what an officer's session takes from the machine, so that a test can give its own.

#include "base/clock.h"
#include "base/random.h"

namespace base {

struct Environment {
    Clock now;
    Random random;
};

} // namespace base
