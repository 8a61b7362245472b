#pragma once

// Telephone numbers in the international form of ITU-T E.164.

#include "base/result.h"
#include "domain/checked_value.h"

namespace domain {

// "+8613800138000" from "+86 138 0013 8000", "0086-138…" or "+86 (0)138-0013-8000": a plus and 7 to
// 15 digits. The zero that is dialled only within a country (ITU-T E.123) is left out where that is
// certain: in brackets, and after +86. Elsewhere a zero after the country code is a doubt, because
// it may belong to the number; so is a Chinese number of an impossible length. A national number is
// a doubt too, because its country is unknown. Fails with Invalid, naming `label`, where the text
// is not valid (domain/text_rule.h).
Result<CheckedValue> checkedPhoneNumber(const QString &label, const QString &text);

} // namespace domain
