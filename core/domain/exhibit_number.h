#pragma once

// Exhibit numbers: unique without a network, because each begins with its station's code.

#include "base/result.h"

#include <optional>

namespace domain {

// Digits of a running number, leading zeros among the fewest.
constexpr int fewestRunningDigits = 5;
constexpr int mostRunningDigits = 9; // in older registries

// The largest running number that is given, and that rules 2 allow.
constexpr int largestRunning = 9'999'999;

// "SITE3-2026-00042"
QString exhibitNumber(const QString &stationCode, int year, int running);

struct ExhibitNumber {
    QString stationCode;
    int year = 0;
    int running = 0;
    bool operator==(const ExhibitNumber &) const = default;
};

// Nothing when `text` is not in exactly the form that exhibitNumber writes.
std::optional<ExhibitNumber> parseExhibitNumber(const QString &text);

// What a reader of codes gave, without the mark of the symbology that some put in front (AIM
// identifier, ISO/IEC 15424: "]C1", "]Q3"), and without white space and controls at its ends.
QString withoutSymbology(const QString &scanned);

// What an officer typed or a reader of codes gave, as such numbers are written: withoutSymbology,
// in upper case, full-width forms as ASCII, without white space and marks at its ends. Whether it
// is such a number is not judged.
QString typedExhibitNumber(const QString &typed);

// The code as it is written (upper case). Fails with Invalid unless it has 1–12 characters A–Z 0–9.
Result<QString> checkStationCode(const QString &code);

} // namespace domain
