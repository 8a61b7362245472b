#include "look/scan_pace.h"

#include <algorithm>
#include <utility>

namespace desktop {

namespace {

// A hand may hit a few keys as fast as a slow scanner, but hardly six and Enter.
constexpr qsizetype shortestScan = 6;
constexpr qsizetype shortestFastScan = 4;
constexpr qint64 fastMs = 35;

} // namespace

bool ScanPace::isWithin(qint64 ms) const
{
    return !m_run.isEmpty() && ms >= m_lastMs && ms - m_lastMs <= m_limitMs;
}

ScanPace::Step ScanPace::character(const QString &text, qint64 ms)
{
    const bool goesOn = m_limitMs > 0 && isWithin(ms);
    if (!goesOn)
        forget();
    else
        m_longestMs = std::max(m_longestMs, ms - m_lastMs);
    m_run += text;
    m_lastMs = ms;
    return goesOn ? Step::GoesOn : Step::Begins;
}

QString ScanPace::enter(qint64 ms)
{
    const bool inTime = m_limitMs > 0 && isWithin(ms);
    const qint64 longest = std::max(m_longestMs, ms - m_lastMs);
    const QString run = std::exchange(m_run, QString());
    const qsizetype shortest = longest <= fastMs ? shortestFastScan : shortestScan;
    m_longestMs = longest;
    return inTime && run.trimmed().size() >= shortest ? run : QString();
}

void ScanPace::forget()
{
    m_run.clear();
    m_longestMs = 0;
}

} // namespace desktop
