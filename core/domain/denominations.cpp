#include "domain/denominations.h"

#include "base/text.h"
#include "domain/decimal.h"
#include "domain/identifier.h"

#include <QMap>
#include <QRegularExpression>

namespace domain {

namespace {

constexpr qsizetype mostDigits = 12; // of a value or an amount: far from what 64 bits overflow at

// In hundredths; of text that checkedDecimal gave.
qint64 hundredthsOf(const QString &decimal)
{
    const QString fraction = decimal.section(u'.', 1).leftJustified(2, u'0');
    return decimal.section(u'.', 0, 0).toLongLong() * 100 + fraction.toLongLong();
}

QString spelled(qint64 hundredths)
{
    const qint64 fraction = hundredths % 100;
    QString text = QString::number(hundredths / 100);
    if (fraction != 0)
        text += QStringLiteral(".%1").arg(fraction, 2, 10, QLatin1Char('0'));
    return text.contains(u'.') && text.endsWith(u'0') ? text.chopped(1) : text;
}

Result<qint64> amountOf(const QString &label, const QString &text)
{
    TRY(const auto number, checkedDecimal(label, text, 2));
    if (number.section(u'.', 0, 0).size() > mostDigits)
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 “%2” is too large.").arg(label, text.left(100)));
    return hundredthsOf(number);
}

tl::unexpected<Error> unreadable(const QString &label, const QString &pair)
{
    return failure(ErrorCode::Invalid,
                   Text::tr("%1: “%2” is no value and count; expected is, for example, 100×12, "
                            "50×3.")
                       .arg(label, pair.left(100)));
}

} // namespace

Result<QString> checkedDenominations(const QString &label, const QString &text)
{
    static const QRegularExpression timesSign(QStringLiteral("\\s*[×xX*]\\s*"));
    static const QRegularExpression separators(QStringLiteral("[,;\\s]+"));
    static const QRegularExpression form(
        QStringLiteral("^([0-9]{1,7}(?:\\.[0-9]{1,2})?)×([0-9]{1,7})\\z"));
    const QString plain = readIdentifier(text).replace(timesSign, QStringLiteral("×"));
    QMap<qint64, qint64> counts; // by value
    for (const QString &pair : plain.split(separators, Qt::SkipEmptyParts)) {
        const auto match = form.match(pair);
        if (!match.hasMatch() || match.captured(2).toLongLong() == 0)
            return unreadable(label, pair);
        TRY(const qint64 value, amountOf(label, match.captured(1)));
        if (value == 0)
            return unreadable(label, pair);
        if (counts.contains(value))
            return failure(ErrorCode::Invalid,
                           Text::tr("%1: the value %2 is there twice.").arg(label, spelled(value)));
        counts.insert(value, match.captured(2).toLongLong());
    }
    if (counts.isEmpty())
        return unreadable(label, text);
    QStringList pairs;
    for (auto one = counts.cbegin(); one != counts.cend(); ++one)
        pairs.prepend(spelled(one.key()) + u'×' + QString::number(one.value()));
    return pairs.join(QStringLiteral(", "));
}

QString totalOf(const QString &denominations)
{
    qint64 hundredths = 0;
    for (const QString &pair : denominations.split(QStringLiteral(", ")))
        hundredths += hundredthsOf(pair.section(u'×', 0, 0)) * pair.section(u'×', 1).toLongLong();
    return spelled(hundredths);
}

Result<QString> checkedAmount(const QString &label, const QString &text)
{
    TRY(const qint64 hundredths, amountOf(label, text));
    return spelled(hundredths);
}

} // namespace domain
