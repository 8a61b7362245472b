#pragma once

// Clock: the source of the time of entries; tests and the made-up campaign inject their own.

#include <QDateTime>

#include <functional>
#include <optional>

namespace base {

// Returns the present moment as milliseconds since 1970-01-01T00:00:00Z.
using Clock = std::function<qint64()>;

// The machine's own clock.
Clock systemClock();

// RFC 3339 in UTC with milliseconds, "2026-03-01T02:15:00.000Z"; the form of `time` in entries.
QString toRfc3339(qint64 utcMs);

// Reads exactly the form that toRfc3339 writes; nothing else (no offset, no missing digits).
std::optional<qint64> fromRfc3339(const QString &text);

} // namespace base
