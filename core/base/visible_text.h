#pragma once

// VisibleText: makes text from outside safe to show: it cannot control the terminal, page or paper
// it is on, and invisible characters are made visible, so that different texts do not look the
// same.

#include <QString>

namespace base {

// `text` with every invisible character replaced by `form`, whose %1 is the character's number in
// at least four hexadecimal digits: control characters (except for the line feed), marks that
// change the direction of writing (Unicode UAX #9), line and paragraph separators, zero-width and
// other format characters (category Cf, base::isInvisible), halves of surrogate pairs. The joiners
// U+200C and U+200D stay, since scripts need them.
QString visibleText(const QString &text, const QString &form = QStringLiteral("\\u{%1}"));

// The same in one line of at most `most` UTF-16 units, line feeds spelled out as well; no
// character is cut in two.
QString visibleLine(const QString &text, qsizetype most);

// The same for the text of a JSON document: each is spelled \uXXXX, in two halves where it is
// beyond U+FFFF, so that the document's values remain what they are.
QString visibleJson(const QString &json);

} // namespace base
