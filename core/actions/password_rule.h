#pragma once

// PasswordRule: which passwords are too easily guessed to protect a key.

#include "base/result.h"
#include "crypto/password.h"

#include <QStringList>

namespace actions {

// Characters that a password has at least.
inline constexpr int minimalPasswordLength = 10;

// Fails with Invalid where a password is shorter, or is one that is tried first: one of the
// thousand commonest, the officer's own name, keys in a row, a repetition, or digits alone, and any
// of these with little added or with digits in the place of letters.
Result<void> checkPassword(const crypto::Password &password, const QString &officerName);

// The commonest passwords, in lower case and without the digits that are put after them (see
// common_passwords.cpp).
const QStringList &commonPasswords();

} // namespace actions
