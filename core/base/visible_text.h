#pragma once

// VisibleText: shows text from outside so that it cannot steer the terminal, page or paper it is
// on.

#include <QString>

namespace base {

// Whether nobody sees the character, or it changes how its surroundings look: control characters
// (C0, DEL, C1), marks that turn the direction of writing (Unicode UAX #9), line and paragraph
// separators, characters of no width. U+200C and U+200D are none of them: scripts need them.
bool isUnseen(char16_t c);

// `text` with every such character but the line feed spelled out by `form`, whose %1 is the
// character's number in four hexadecimal digits.
QString visibleText(const QString &text, const QString &form = QStringLiteral("\\u{%1}"));

} // namespace base
