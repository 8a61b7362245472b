#pragma once

// The Luhn check digit (ISO/IEC 7812-1, annex B) of card numbers, IMEIs and ICCIDs.

#include <QString>

namespace domain {

// The digit that makes `body` (digits only) valid when it is put at its end.
QChar luhnDigit(const QString &body);

// Whether the last of `digits` (digits only, at least two) is the right check digit.
bool passesLuhn(const QString &digits);

} // namespace domain
