#pragma once

// ScanPace: distinguishes a bar code scanner from a hand by the time stamps of its keys.

#include <QString>

namespace desktop {

class ScanPace
{
public:
    // The longest pause between two keys of a scanner, in milliseconds; 0: there is no scanner.
    static constexpr int usualLimitMs = 90;
    static constexpr int mostLimitMs = 150;

    explicit ScanPace(int limitMs = usualLimitMs)
        : m_limitMs(limitMs)
    {
    }

    void setLimit(int limitMs) { m_limitMs = limitMs; }
    int limitMs() const { return m_limitMs; }

    enum class Step { Begins, GoesOn };

    // A character, pressed at `ms`. It goes on with the run before it when it came within the
    // limit, and begins a run otherwise.
    Step character(const QString &text, qint64 ms);

    // Enter, pressed at `ms`: what was scanned, or nothing when a hand typed it. The run is over.
    QString enter(qint64 ms);

    // The run is over: another key came, or one that repeats itself because it is held down.
    void forget();

    // What was typed since the run began.
    const QString &run() const { return m_run; }

    // The longest pause of the run, in milliseconds.
    qint64 longestPauseMs() const { return m_longestMs; }

private:
    bool isWithin(qint64 ms) const;

    int m_limitMs;
    QString m_run;
    qint64 m_lastMs = 0;
    qint64 m_longestMs = 0;
};

} // namespace desktop
