#include "base/clock.h"

#include <QTimeZone>

namespace base {

namespace {
const auto rfc3339Format = QStringLiteral("yyyy-MM-ddTHH:mm:ss.zzzZ");
}

Clock systemClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

QString toRfc3339(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC).toString(rfc3339Format);
}

std::optional<qint64> fromRfc3339(const QString &text)
{
    auto time = QDateTime::fromString(text, rfc3339Format);
    time.setTimeSpec(Qt::UTC);
    if (!time.isValid() || toRfc3339(time.toMSecsSinceEpoch()) != text)
        return std::nullopt;
    return time.toMSecsSinceEpoch();
}

} // namespace base
