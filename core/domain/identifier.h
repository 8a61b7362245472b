#pragma once

// Identifier: normalises numbers and codes of devices, cards, seals and papers, however they were
// typed, and recognises long numbers that a spreadsheet has damaged.

#include <QStringList>

namespace domain {

// `text` with full-width letters, digits and the signs that codes are written with as ASCII, every
// dash as a hyphen, and every run of white space as one blank: 「ＡＢＣ－１２３」 reads ABC-123.
// Case and everything else stay. Meant for identifiers: serial numbers, seals, exhibit numbers,
// case numbers, telephone numbers.
QString readIdentifier(const QString &text);

// The same without blanks, hyphens, points and slashes, which only separate the groups of a number,
// and without the mark that withoutTextMark removes.
QString readNumber(const QString &text);

// `text` without the apostrophe or backquote before its first letter or digit. A spreadsheet keeps
// a number as text by this mark: '00123 gives 00123.
QString withoutTextMark(const QString &text);

// The forms in which a typed name or number may be stored, the likeliest first: as it was typed,
// tidied (domain/text_rule.h), and read as an identifier.
QStringList typedForms(const QString &typed);

// Whether it has one digit of ASCII or more, and nothing else.
bool isDigits(const QString &text);

// Whether all its characters (two or more) are the same.
bool isOneRepeated(const QString &text);

// What a spreadsheet or an import does to a number that it takes for a quantity: 8.93901E+18,
// 490154203237518.0, ######.
bool isSpoilt(const QString &text);

// What a spreadsheet writes where it could not calculate: #REF!, #N/A, Err:502.
bool isSpreadsheetError(const QString &text);

// Whether it may be the date that a spreadsheet makes of a code such as MAY3 or 3-5: 3-May, 5月3日,
// 2026-05-03 00:00:00.
bool looksLikeDate(const QString &text);

// Whether the digits look cut: a spreadsheet keeps fifteen, and writes zeros for those that follow.
// Said only of seventeen digits and more: the sixteenth alone may well be a zero.
bool looksCut(const QString &digits);

} // namespace domain
