#pragma once

// Terminal: escapes text from outside, so that it cannot send control sequences.

#include <QStringList>

namespace cli {

// The text with control characters (but line feed), and others that are not seen or that turn the
// direction of writing, spelled out as \u{hex}.
QString safe(const QString &text);

// The same for a JSON document, where such characters occur only in strings.
QString safeJson(const QString &json);

// Says sentences, a line each, on standard error, after the program's name. Of a line over 2,000
// characters the middle is left out.
void complain(const QString &sentence);

// Says each of several on standard error.
void complainOf(const QStringList &sentences);

// The text in one line: what is printed as a line of a list cannot pose as two.
QString inLine(const QString &text);

// The text's width in columns of a terminal: Chinese characters take two.
int width(const QString &text);

// The text, cut or filled with spaces to this width.
QString column(const QString &text, int columns);

} // namespace cli
