#pragma once

// Telephone numbers in the international form of ITU-T E.164.

#include "base/result.h"

namespace domain {

// "+8613800138000" from "+86 138 0013 8000" or "0086-138…": a plus and 7 to 15 digits. Fails with
// Invalid on a national number, since nothing says which country it belongs to.
Result<QString> checkedPhoneNumber(const QString &text);

} // namespace domain
