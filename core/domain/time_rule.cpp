#include "domain/time_rule.h"

#include "base/text.h"
#include "domain/identifier.h"
#include "domain/text_rule.h"

#include <QDateTime>

namespace domain {

namespace {

constexpr qint64 secondMs = 1000;
constexpr qint64 minuteMs = 60 * secondMs;
constexpr qint64 hourMs = 60 * minuteMs;
constexpr qint64 dayMs = 24 * hourMs;
constexpr qsizetype isoDateLength = 10; // 2027-03-31

} // namespace

Result<void> checkMoment(const QString &label, qint64 utcMs)
{
    if (utcMs < earliestMs)
        return failure(
            ErrorCode::Invalid,
            Text::tr("%1, %2, is before 1990; check the year.").arg(label, utcMoment(utcMs)));
    return {};
}

Result<void> checkPastMoment(const QString &label, qint64 utcMs, qint64 nowMs)
{
    TRY(checkMoment(label, utcMs));
    if (utcMs > nowMs)
        return failure(ErrorCode::Invalid,
                       Text::tr("%1, %2, is in the future.").arg(label, utcMoment(utcMs)));
    return {};
}

Result<QDate> checkedDate(const QString &text)
{
    const QString read = readIdentifier(tidied(text));
    const QDate date =
        read.size() == isoDateLength ? QDate::fromString(read, Qt::ISODate) : QDate();
    if (!date.isValid())
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no date; expected is one like 2027-03-31.").arg(text));
    if (date.year() < 1990)
        return failure(ErrorCode::Invalid,
                       Text::tr("The date %1 is before 1990; check the year.").arg(text));
    return date;
}

Result<QDate> checkedComingDate(const QString &text, qint64 nowMs)
{
    TRY(const auto date, checkedDate(text));
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs).date();
    if (date < today)
        return failure(ErrorCode::Invalid,
                       Text::tr("The date %1 is past; today is %2.")
                           .arg(date.toString(Qt::ISODate), today.toString(Qt::ISODate)));
    return date;
}

QString utcMoment(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC)
        .toString(QStringLiteral("yyyy-MM-dd HH:mm:ss 'UTC'"));
}

QString duration(qint64 ms)
{
    if (ms >= 2 * dayMs)
        return Text::tr("%1 days").arg(ms / dayMs);
    if (ms >= 2 * hourMs)
        return Text::tr("%1 hours").arg(ms / hourMs);
    if (ms >= 2 * minuteMs)
        return Text::tr("%1 minutes").arg(ms / minuteMs);
    return Text::tr("%1 seconds").arg((ms + secondMs - 1) / secondMs);
}

} // namespace domain
