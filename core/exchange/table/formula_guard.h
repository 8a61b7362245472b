#pragma once

// FormulaGuard: escapes cells that a spreadsheet would run as a formula (CSV injection).

#include <QString>

namespace exchange {

// A text that a spreadsheet would calculate (=, +, -, @ and their wide and small forms, white space
// in front or not) with an apostrophe put before it; so has one that begins with an apostrophe. Any
// other as it is.
QString guarded(const QString &text);

// Removes the guard; returns any other text unchanged.
QString unguarded(const QString &text);

} // namespace exchange
