#pragma once

// Passwords: from SEALBOOK_PASSWORD, or asked for at the terminal without echo.

#include "base/result.h"

namespace cli {

// SEALBOOK_PASSWORD where it is set, else asked for. Fails with Invalid where there is no terminal
// to ask at, with Cancelled on Ctrl-C.
Result<QString> currentPassword(const QString &prompt);

// Asked for twice; from `variable` where that is set. Fails with Invalid when the two differ.
Result<QString> newPassword(const char *variable, const QString &prompt);

} // namespace cli
