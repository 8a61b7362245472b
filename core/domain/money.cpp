#include "domain/money.h"

#include "base/text.h"

#include <QRegularExpression>

namespace domain {

Result<Money> parseMoney(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{1,13})(?:\\.([0-9]{1,2}))?(?: ?([A-Z]{3}))?$"));
    const auto match = form.match(QString(text).remove(u',').trimmed().toUpper());
    const qint64 minorUnits = match.captured(1).toLongLong() * 100
        + match.captured(2).leftJustified(2, u'0').toLongLong();
    if (!match.hasMatch() || minorUnits == 0)
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no amount; expected is one like 12000.00 or 12000.00 CNY.")
                           .arg(text));
    return Money{minorUnits,
                 match.captured(3).isEmpty() ? QStringLiteral("CNY") : match.captured(3)};
}

QString moneyText(const Money &money)
{
    return QStringLiteral("%1.%2 %3")
        .arg(money.minorUnits / 100)
        .arg(money.minorUnits % 100, 2, 10, QLatin1Char('0'))
        .arg(money.currency);
}

} // namespace domain
