#pragma once

// Passwords: read from a file, from SEALBOOK_PASSWORD, or at the terminal without echo.

#include "base/result.h"
#include "crypto/password.h"

namespace cli {

// Removes the password variables from the environment, so that neither child processes nor
// observers of this process can read them there. Called at the start of main.
void takePasswordsFromEnvironment();

// What the variable held at the start. Nothing where it was not set.
std::optional<crypto::Password> passwordFromEnvironment(const char *variable);

// Asked for at the terminal. Fails with Invalid where there is none, with Cancelled on Ctrl-C.
Result<crypto::Password> askForPassword(const QString &prompt);

// Asked for twice. Fails also with Invalid when the two differ.
// `variable` is what can be set where there is no terminal.
Result<crypto::Password> askForNewPassword(const QString &prompt, const char *variable);

} // namespace cli
