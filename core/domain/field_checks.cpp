#include "domain/field_checks.h"

#include "base/text.h"
#include "domain/luhn.h"
#include "domain/payment_card.h"
#include "domain/phone_number.h"
#include "domain/text_rule.h"
#include "domain/time_rule.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain::checks {

namespace {

constexpr int longestText = 4000;

QString withoutSeparators(const QString &value)
{
    static const QRegularExpression separators(QStringLiteral("[\\s\\-./]"));
    return QString(value).remove(separators);
}

// Decimal digits of ASCII; other scripts' digits are not what a device prints.
bool isDigits(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

tl::unexpected<Error> wrong(const QString &label, const QString &value, const QString &expected)
{
    return failure(
        ErrorCode::Invalid,
        Text::tr("%1 “%2” is not valid: expected are %3.").arg(label, value.left(100), expected));
}

// What to say of a number whose last digit should be another.
QString wrongDigit(const QString &label, const QString &digits)
{
    return Text::tr("%1 “%2” ends in a wrong check digit: %3 would be right. Read it again; if it "
                    "really says so, insist and give the reason.")
        .arg(label, digits, luhnDigit(digits.chopped(1)));
}

Result<QString> digitsOf(const QString &label, const QString &value, int least, int most,
                         const QString &expected)
{
    const QString digits = withoutSeparators(value);
    if (!isDigits(digits) || digits.size() < least || digits.size() > most)
        return wrong(label, value, expected);
    return digits;
}

} // namespace

Result<CheckedValue> text(const QString &label, const QString &value)
{
    TRY(const auto checked, checkedText(label, value, longestText));
    return CheckedValue{checked, {}, {}};
}

Result<CheckedValue> secret(const QString &label, const QString &value)
{
    TRY(const auto checked, checkedText(label, value, 200));
    return CheckedValue{checked, {}, {}};
}

Result<CheckedValue> imei(const QString &label, const QString &value)
{
    TRY(const auto digits,
        digitsOf(label, value, 15, 15,
                 Text::tr("15 digits (an IMEISV of 16 digits has a field of its own)")));
    return CheckedValue{digits, passesLuhn(digits) ? QString() : wrongDigit(label, digits), {}};
}

Result<CheckedValue> imeisv(const QString &label, const QString &value)
{
    TRY(const auto digits, digitsOf(label, value, 16, 16, Text::tr("16 digits")));
    return CheckedValue{digits, {}, {}};
}

Result<CheckedValue> meid(const QString &label, const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^[0-9A-F]{14}$"));
    const QString digits = withoutSeparators(value).toUpper();
    if (!form.match(digits).hasMatch())
        return wrong(label, value, Text::tr("14 hexadecimal digits"));
    return CheckedValue{digits, {}, {}};
}

Result<CheckedValue> eid(const QString &label, const QString &value)
{
    TRY(const auto digits, digitsOf(label, value, 32, 32, Text::tr("32 digits")));
    int remainder = 0;
    for (const QChar digit : digits)
        remainder = (remainder * 10 + digit.digitValue()) % 97;
    const QString complaint = remainder == 1
        ? QString()
        : Text::tr("%1 “%2” has wrong check digits (its last two). Read it again; if it really "
                   "says so, insist and give the reason.")
              .arg(label, digits);
    return CheckedValue{digits, complaint, {}};
}

Result<CheckedValue> iccid(const QString &label, const QString &value)
{
    const QString expected = Text::tr("19 or 20 digits that begin with 89");
    TRY(const auto digits, digitsOf(label, value, 19, 20, expected));
    if (!digits.startsWith(QLatin1String("89")))
        return wrong(label, value, expected);
    if (passesLuhn(digits))
        return CheckedValue{digits, {}, {}};
    if (digits.size() == 20)
        return CheckedValue{digits,
                            {},
                            Text::tr("%1: the check digit is not right, as with many ICCIDs of 20 "
                                     "digits; compare it once more.")
                                .arg(label)};
    return CheckedValue{digits, wrongDigit(label, digits), {}};
}

Result<CheckedValue> imsi(const QString &label, const QString &value)
{
    TRY(const auto digits, digitsOf(label, value, 14, 15, Text::tr("14 or 15 digits")));
    return CheckedValue{digits, {}, {}};
}

Result<CheckedValue> phoneNumber(const QString &label, const QString &value)
{
    auto number = checkedPhoneNumber(value);
    if (!number)
        return failure(ErrorCode::Invalid, Text::tr("%1: %2").arg(label, number.error().message));
    return CheckedValue{*number, {}, {}};
}

Result<CheckedValue> cardNumber(const QString &label, const QString &value)
{
    const QString digits = withoutSeparators(value);
    if (!isDigits(digits) || digits.size() < 12 || digits.size() > 19)
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 is not valid: expected are 12 to 19 digits, not %2 characters.")
                           .arg(label)
                           .arg(digits.size()));
    if (passesLuhn(digits))
        return CheckedValue{digits, {}, {}};
    if (isUnionPay(digits))
        return CheckedValue{digits,
                            {},
                            Text::tr("%1: the check digit is not right, as with some UnionPay "
                                     "cards; compare it once more.")
                                .arg(label)};
    return CheckedValue{digits,
                        Text::tr("%1 %2 ends in a wrong check digit: %3 would be right. Read it "
                                 "again; if it really says so, insist and give the reason.")
                            .arg(label, maskedCardNumber(digits), luhnDigit(digits.chopped(1))),
                        {}};
}

Result<CheckedValue> expiry(const QString &label, const QString &value)
{
    static const QRegularExpression printed(QStringLiteral("^(0[1-9]|1[0-2])/?([0-9]{2})$"));
    static const QRegularExpression iso(QStringLiteral("^(20[0-9]{2})-(0[1-9]|1[0-2])$"));
    const QString trimmed = value.trimmed();
    if (const auto match = printed.match(trimmed); match.hasMatch())
        return CheckedValue{
            QStringLiteral("20%1-%2").arg(match.captured(2), match.captured(1)), {}, {}};
    if (!iso.match(trimmed).hasMatch())
        return wrong(label, value, Text::tr("month and year as printed, such as 08/29"));
    return CheckedValue{trimmed, {}, {}};
}

Result<CheckedValue> macAddress(const QString &label, const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^[0-9A-F]{12}$"));
    const QString digits = withoutSeparators(value).remove(u':').toUpper();
    if (!form.match(digits).hasMatch())
        return wrong(label, value, Text::tr("12 hexadecimal digits, such as 00:00:5E:00:53:2A"));
    QStringList pairs;
    for (int i = 0; i < 12; i += 2)
        pairs.append(digits.mid(i, 2));
    return CheckedValue{pairs.join(u':'), {}, {}};
}

Result<CheckedValue> count(const QString &label, const QString &value)
{
    const QString digits = QString(value).remove(u' ').remove(u',');
    if (!isDigits(digits) || digits.size() > 15)
        return wrong(label, value, Text::tr("digits only"));
    return CheckedValue{QString::number(digits.toLongLong()), {}, {}};
}

Result<CheckedValue> digest(const QString &label, const QString &value)
{
    static const QRegularExpression form(
        QStringLiteral("^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}|sm3:[0-9a-f]{64}|sha1:[0-9a-f]{"
                       "40}|md5:[0-9a-f]{32})$"));
    const QString lower = value.trimmed().toLower();
    if (!form.match(lower).hasMatch())
        return wrong(label, value, Text::tr("a digest such as sha256:HEX"));
    return CheckedValue{lower, {}, {}};
}

Result<CheckedValue> date(const QString &label, const QString &value)
{
    if (!checkedDate(value.trimmed()))
        return wrong(label, value, Text::tr("a date from 1990 on, such as 2026-03-01"));
    return CheckedValue{value.trimmed(), {}, {}};
}

} // namespace domain::checks
