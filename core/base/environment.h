#pragma once

// Environment: the services of the machine that a session uses (clock, random bytes, folders), so
// that tests can inject their own.

#include "base/clock.h"
#include "base/random.h"

#include <QString>

namespace base {

// p of scrypt (RFC 7914; N=16384, r=8): half a second of one core of 2024 for each password tried.
inline constexpr int standardPasswordCost = 12;

struct Environment {
    Clock now;
    Random random;
    // The cost with which keys are encrypted from now on. A test takes 1, and so does a registry
    // whose passwords are public; no user can set it.
    int passwordCost = standardPasswordCost;
    // The folder in which failed sign-ins are remembered; empty: not remembered.
    QString stateFolder{};
};

// The folder for what a program remembers of this user: $XDG_STATE_HOME/sealbook, or
// ~/.local/state/sealbook (XDG Base Directory Specification).
QString userStateFolder();

} // namespace base
