#pragma once

// The rule for every text that is typed, pasted, scanned or imported: names, reasons, places,
// remarks. Every form of input uses it.

#include "base/result.h"

#include <optional>

namespace domain {

enum class Lines {
    One,     // line ends and tabs are refused
    Several, // line ends of any kind become line feeds
};

// `value` in Unicode form NFC, without what is plainly left over from copying: white space and
// zero-width marks at its ends, and a pair of direction marks around the whole of it. What is in
// the middle is never taken out in silence.
QString tidied(const QString &value, Lines lines = Lines::One);

// `value` tidied. Fails with Invalid, naming `label`, when it is empty, longer than `maxLength`
// characters (code points), has several lines where one is allowed, or contains an invisible
// character or one that is not text (base::firstUnseen); the error names that character and its
// position.
Result<QString> checkedText(const QString &label, const QString &value, int maxLength,
                            Lines lines = Lines::One);

// The same for reasons, remarks and what else may have several lines (base::isLongTextMember).
Result<QString> checkedLongText(const QString &label, const QString &value, int maxLength);

// The same where the value may be absent: an absent or blank one stays absent.
Result<std::optional<QString>> checkedOptional(const QString &label,
                                               const std::optional<QString> &value, int maxLength,
                                               Lines lines = Lines::One);

} // namespace domain
