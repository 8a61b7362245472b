#pragma once

// Denominations: counted notes and coins, "100×12, 50×3".

#include "base/result.h"

namespace domain {

// Reads value × count pairs, separated by commas, semicolons, blanks or line ends; the sign between
// value and count may be ×, x, X or *. The values are unsigned decimals of at most two decimals,
// the counts whole numbers, of at most seven digits each; no value may be there twice. Gives them
// with the highest value first. Fails with Invalid, naming the pair that cannot be read.
Result<QString> checkedDenominations(const QString &label, const QString &text);

// Their sum, of what checkedDenominations gave: "1350", "0.5".
QString totalOf(const QString &denominations);

// An amount of money: an unsigned decimal of at most two decimals, without superfluous zeros.
Result<QString> checkedAmount(const QString &label, const QString &text);

} // namespace domain
