#pragma once

// Progress: reports how far a long job is, and passes a request to cancel on to it.
//
// The job calls begin, advance and check; the face (terminal or window) polls snapshot from
// another thread and calls cancel. All members may be called from any thread.

#include "base/result.h"

#include <QElapsedTimer>

#include <atomic>
#include <mutex>

namespace base {

enum class ProgressUnit { Count, Bytes };

class Progress
{
public:
    struct Snapshot {
        QString doing; // what is being done, one translated phrase
        ProgressUnit unit = ProgressUnit::Count;
        qint64 done = 0;
        qint64 total = 0;     // 0 if unknown
        double perSecond = 0; // since begin
        std::optional<qint64> secondsLeft;
    };

    // Starts a stage: resets `done` and the rate. `total` of 0 means unknown.
    void begin(const QString &doing, qint64 total, ProgressUnit unit = ProgressUnit::Count);

    void advance(qint64 amount) { m_done.fetch_add(amount, std::memory_order_relaxed); }

    // Fails with Cancelled once cancel was called. A job calls this at every safe place to stop.
    Result<void> check() const;

    // Asks the job to stop at its next check. Safe in a signal handler.
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }

    Snapshot snapshot() const;

private:
    std::atomic<qint64> m_done = 0;
    std::atomic<bool> m_cancelled = false;
    mutable std::mutex m_mutex; // guards what follows
    QString m_doing;
    ProgressUnit m_unit = ProgressUnit::Count;
    qint64 m_total = 0;
    QElapsedTimer m_since;
};

} // namespace base
