#include "domain/money.h"

#include "base/text.h"
#include "domain/decimal.h"
#include "domain/text_rule.h"

#include <QRegularExpression>

namespace domain {

namespace {

constexpr int mostWholeDigits = 13;

} // namespace

Result<Money> parseMoney(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(.*[0-9０-９])[\\s]*([A-Za-z]{3}|元)?$"));
    const auto match = form.match(tidied(text));
    if (!match.hasMatch())
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no amount; expected is one like 12000.00 or 12000.00 CNY.")
                           .arg(text));
    TRY(const auto number, checkedDecimal(Text::tr("The amount"), match.captured(1), 2));
    const QString whole = number.section(u'.', 0, 0);
    const qint64 minorUnits =
        whole.toLongLong() * 100 + number.section(u'.', 1).leftJustified(2, u'0').toLongLong();
    if (whole.size() > mostWholeDigits || minorUnits == 0)
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no amount; expected is one like 12000.00 or 12000.00 CNY.")
                           .arg(text));
    const QString currency = match.captured(2).toUpper();
    return Money{minorUnits,
                 currency.isEmpty() || currency == QStringLiteral("元") ? QStringLiteral("CNY")
                                                                        : currency};
}

QString moneyText(const Money &money)
{
    return QStringLiteral("%1.%2 %3")
        .arg(money.minorUnits / 100)
        .arg(money.minorUnits % 100, 2, 10, QLatin1Char('0'))
        .arg(money.currency);
}

} // namespace domain
