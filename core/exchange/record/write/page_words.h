#pragma once

// PageWords: the smallest pieces of record.html: escaped text, rows, times, roles.

#include "domain/officer.h"

#include <QStringList>

namespace exchange {

// Neither markup nor marks that turn the direction of writing come from what an officer typed.
QString escaped(const QString &text);

// A row of a table; the cells are HTML.
QString row(const QStringList &cells, const QString &tag = QStringLiteral("td"));

// UTC, to the second; the signed entry has it to the millisecond.
QString timeText(qint64 utcMs);

// The labels of an officer's roles, separated by commas.
QString rolesOf(const domain::Officer &officer);

// In the face of a terminal.
QString code(const QString &text);

} // namespace exchange
