#include "base/clock.h"

namespace base {

namespace {

// "2026-03-01T02:15:00.000Z": the positions of digits ('0') and the characters between them.
// Written out by hand, since it is read a million times in a verification and QDateTime's formats
// are slow.
constexpr auto shape = "0000-00-00T00:00:00.000Z";
constexpr int length = 24;

bool hasShape(const QString &text)
{
    if (text.size() != length)
        return false;
    for (int i = 0; i < length; ++i) {
        const char16_t c = text.at(i).unicode();
        const bool fits = shape[i] == '0' ? (c >= u'0' && c <= u'9') : c == char16_t(shape[i]);
        if (!fits)
            return false;
    }
    return true;
}

int digits(const QString &text, int from, int count)
{
    int number = 0;
    for (int i = from; i < from + count; ++i)
        number = number * 10 + (text.at(i).unicode() - u'0');
    return number;
}

} // namespace

Clock systemClock()
{
    return [] { return QDateTime::currentMSecsSinceEpoch(); };
}

QString toRfc3339(qint64 utcMs)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return QString::asprintf("%04d-%02d-%02dT%02d:%02d:%02d.%03dZ", time.date().year(),
                             time.date().month(), time.date().day(), time.time().hour(),
                             time.time().minute(), time.time().second(), time.time().msec());
}

std::optional<qint64> fromRfc3339(const QString &text)
{
    if (!hasShape(text))
        return std::nullopt;
    const QDate date(digits(text, 0, 4), digits(text, 5, 2), digits(text, 8, 2));
    const QTime time(digits(text, 11, 2), digits(text, 14, 2), digits(text, 17, 2),
                     digits(text, 20, 3));
    if (!date.isValid() || !time.isValid())
        return std::nullopt;
    return QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
}

} // namespace base
