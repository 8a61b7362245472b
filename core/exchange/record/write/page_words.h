#pragma once

// PageWords: formats the smallest parts of record.html: escaped text, rows, times, roles.

#include "domain/officer.h"

#include <QStringList>

namespace exchange {

// Escapes typed text: it adds neither markup nor marks that change the direction of writing.
QString escaped(const QString &text);

// A row of a table; the cells are HTML.
QString row(const QStringList &cells, const QString &tag = QStringLiteral("td"));

// Formats a time in UTC, to the second; the signed entry has it to the millisecond.
QString timeText(qint64 utcMs);

// The labels of an officer's roles, separated by commas.
QString rolesOf(const domain::Officer &officer);

// Formats a text in a monospaced font.
QString code(const QString &text);

// How many things inside the exhibits restricted cases hide from the exporting officer, in brackets
// after a count; empty for none.
QString unseenWords(qint64 unseen, bool isChinese);

} // namespace exchange
