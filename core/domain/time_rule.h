#pragma once

// The rule for every date and time that a person states: of a seizure, a custody step, a payment or
// a review. Every form of input uses it.

#include "base/result.h"

#include <QDate>

namespace domain {

// 1990-01-01T00:00:00Z: what is older is a slip of the pen.
inline constexpr qint64 earliestMs = 631152000000;

// A step that is recorded longer than this after it happened is asked about.
inline constexpr qint64 promptMs = qint64(24) * 60 * 60 * 1000;

// Fails with Invalid, naming `label`, before 1990.
Result<void> checkMoment(const QString &label, qint64 utcMs);

// The same, and fails after `nowMs` too.
Result<void> checkPastMoment(const QString &label, qint64 utcMs, qint64 nowMs);

// Reads an ISO 8601 date, such as 2027-03-31. Fails with Invalid before 1990 too.
Result<QDate> checkedDate(const QString &text);

// The same, and fails before the day of `nowMs`, as the calendar on the wall has it.
Result<QDate> checkedComingDate(const QString &text, qint64 nowMs);

// Such as "2026-03-01 02:15:00 UTC", for sentences.
QString utcMoment(qint64 utcMs);

// How long something took, for sentences: "3 days", "5 hours", "2 minutes", "7 seconds".
QString duration(qint64 ms);

} // namespace domain
