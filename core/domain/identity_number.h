#pragma once

// Identity numbers of papers: those of China are checked (GB 11643-1999); papers of other countries
// have numbers of their own and are taken as they are.

#include "base/result.h"
#include "domain/checked_value.h"

#include <QDate>

namespace domain {

// The number as it is kept: full-width forms as ASCII, a Chinese number of 18 characters without
// blanks and with a capital X. It is never refused for its digits: a wrong check digit (ISO 7064
// MOD 11-2), a birth date that is impossible or after `today`, and a number of one repeated digit
// give warnings. No message repeats the number. Fails with Invalid, naming `label`, where the text
// is not valid (domain/text_rule.h).
Result<CheckedValue> checkedIdentityNumber(const QString &label, const QString &text,
                                           const QDate &today);

// The last character of a Chinese identity number with these 17 first digits.
QChar identityCheckDigit(const QString &first17);

} // namespace domain
