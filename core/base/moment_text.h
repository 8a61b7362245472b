#pragma once

// MomentText: formats days and moments for display, in one way for each language.

#include <QDateTime>
#include <QString>

namespace base {

// Formats for QDateTime::toString and the editors: "yyyy-MM-dd" and "yyyy-MM-dd HH:mm", or as in
// 2026年1月19日.
QString dayFormat();
QString momentFormat();

// Format days and moments in this machine's time zone.
QString dayText(const QDate &day);
QString momentText(const QDateTime &moment);
QString momentText(qint64 utcMs);

// The day of a moment in this machine's time zone.
QString dayText(qint64 utcMs);

// Converts a part of such a text to a part of "yyyy-MM-dd HH:mm"; returns any other text unchanged.
QString isoPiece(QString piece);

} // namespace base
