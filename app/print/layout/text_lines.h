#pragma once

// TextLines: breaks a text into lines of a given width, never within a number.

#include "print/layout/type.h"

#include <QStringList>

namespace print {

// Lines no wider than `width`, by the rules of Unicode (UAX #14) except for one: after the hyphen
// of an exhibit number or a serial number no line ends, so that it is found and copied whole. What
// is wider than a line is broken anywhere. A line feed ends a line. Marks that would steer the text
// around them are spelled out.
QStringList textLines(const QString &text, const Type &type, double width);

// The width of the widest piece that only a line which is too narrow for it would break.
double widestPiece(const QString &text, const Type &type);

// "案件\nCase" as "案件 Case".
QString inOneLine(QString text);

} // namespace print
