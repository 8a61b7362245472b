#include "base/progress.h"

#include "base/text.h"

namespace base {

void Progress::begin(const QString &doing, qint64 total, ProgressUnit unit)
{
    const std::lock_guard lock(m_mutex);
    m_doing = doing;
    m_unit = unit;
    m_total = total;
    m_done = 0;
    m_since.start();
}

Result<void> Progress::check() const
{
    if (m_cancelled.load(std::memory_order_relaxed))
        return failure(ErrorCode::Cancelled, Text::tr("Stopped, as asked."));
    return {};
}

Progress::Snapshot Progress::snapshot() const
{
    const std::lock_guard lock(m_mutex);
    Snapshot now{m_doing, m_unit, m_done.load(std::memory_order_relaxed), m_total, 0, {}};
    const auto elapsedMs = m_since.isValid() ? m_since.elapsed() : 0;
    if (elapsedMs > 0)
        now.perSecond = double(now.done) * 1000 / double(elapsedMs);
    if (now.total > 0 && now.perSecond > 0)
        now.secondsLeft = qint64(double(now.total - now.done) / now.perSecond);
    return now;
}

} // namespace base
