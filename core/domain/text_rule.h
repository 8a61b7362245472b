#pragma once

// The rule that every free text obeys: names, reasons, places, remarks.

#include "base/result.h"

namespace domain {

// `value` in Unicode form NFC without white space at its ends. Fails with Invalid, naming `label`,
// when it is empty, longer than `maxLength` UTF-16 units, or holds control characters (other than
// line feed and tab) or half of a surrogate pair.
Result<QString> checkedText(const QString &label, const QString &value, int maxLength);

} // namespace domain
