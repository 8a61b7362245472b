#pragma once

// ClockAhead: notices at sign-in that the machine's clock may have jumped ahead.

#include "actions/session.h"

namespace actions {

// A warning for the officer who signed in, if the machine's clock is more than a year after the
// newest entry of the log: a jump of the clock looks like a long pause. Empty otherwise.
// (A clock that is behind is noticed when something is signed: Session::clockBehindMs.)
Result<QString> clockAheadWarning(const Session &session);

} // namespace actions
