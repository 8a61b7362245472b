#pragma once

// VisibleText: text from outside, shown so that it cannot steer the terminal, page or paper it is
// on.

#include <QString>

namespace base {

// `text` with every character that would steer its surroundings spelled out by `form`, whose %1 is
// the character's number in four hexadecimal digits: control characters (but for the line feed),
// marks that turn the direction of writing (Unicode UAX #9), line and paragraph separators.
QString visibleText(const QString &text, const QString &form = QStringLiteral("\\u{%1}"));

} // namespace base
