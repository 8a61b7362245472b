#pragma once

// Decimal: parses a number as people write it; an ambiguous one is refused.

#include "base/result.h"

namespace domain {

// The number in ASCII digits, with a point only before decimals: "1250", "12.5". Taken are digits
// (full-width too), groups of three separated by blanks or apostrophes, groups of three separated
// by commas where there are several of them or decimals follow ("1,234,567", "12,000.50"), and at
// most `decimals` digits after a point. Fails with Invalid on everything else; where a comma or
// point can be meant in two ways ("12,50", "1.000"), the failure names both readings.
Result<QString> checkedDecimal(const QString &label, const QString &text, int decimals);

} // namespace domain
