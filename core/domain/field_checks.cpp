#include "domain/field_checks.h"

#include "base/text.h"
#include "domain/decimal.h"
#include "domain/denominations.h"
#include "domain/identifier.h"
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
constexpr int longestNumber = 200;
constexpr qsizetype shortestSerial = 4; // a shorter one may well be of one character
constexpr int yearOfLastCentury = 70;   // two digits of a year: cards do not run that long

CheckedValue right(const QString &value)
{
    return {value, {}, {}, true};
}

tl::unexpected<Error> wrong(const QString &label, const QString &value, const QString &expected)
{
    return failure(
        ErrorCode::Invalid,
        Text::tr("%1 “%2” is not valid: expected are %3.").arg(label, value.left(100), expected));
}

// A doubt if a spreadsheet seems to have changed the value; otherwise empty.
QString spreadsheetDoubt(const QString &label, const QString &value)
{
    if (isSpreadsheetError(value))
        return Text::tr("%1 is an error message of a spreadsheet, not the value itself; correct it "
                        "there and enter it again.")
            .arg(label);
    if (!isSpoilt(value))
        return {};
    return Text::tr("%1 is a long number changed by a spreadsheet, not the number itself; format "
                    "its column as text and enter it again.")
        .arg(label);
}

QString cutDoubt(const QString &label)
{
    return Text::tr("%1 ends in zeros after its 15th digit, as spreadsheets cut long numbers "
                    "off.")
        .arg(label);
}

// A value without the required form: kept as it is read, if it is recorded as found.
CheckedValue otherForm(const QString &label, const QString &typed, const QString &expected)
{
    const QString read = readIdentifier(typed);
    if (const QString doubt = spreadsheetDoubt(label, read); !doubt.isEmpty())
        return {read, doubt, {}, false};
    return {
        read,
        Text::tr("%1 “%2” is not valid: expected are %3.").arg(label, typed.left(100), expected),
        {},
        false};
}

// The doubt about a number whose check digit is wrong.
QString wrongDigit(const QString &label, const QString &digits)
{
    return Text::tr("%1 “%2” ends in a wrong check digit: %3 would be right.")
        .arg(label, digits, luhnDigit(digits.chopped(1)));
}

QString repeatedWarning(const QString &label, const QString &number)
{
    return isOneRepeated(QString(number).remove(u':'))
        ? Text::tr("%1 is a single repeated character, as on a device without a programmed number; "
                   "look for another number.")
              .arg(label)
        : QString();
}

// Digits of a number of this length; otherwise a doubt.
Result<CheckedValue> digitsOf(const QString &label, const QString &value, int least, int most,
                              const QString &expected)
{
    TRY(const auto typed, checkedText(label, value, longestNumber));
    const QString digits = readNumber(typed);
    if (isSpoilt(typed) || !isDigits(digits) || digits.size() < least || digits.size() > most)
        return otherForm(label, typed, expected);
    CheckedValue checked = right(digits);
    if (looksCut(digits) && !isOneRepeated(digits))
        checked.doubt = cutDoubt(label);
    checked.warning = repeatedWarning(label, digits);
    return checked;
}

// Whether a Latin number has letters of another script, such as a Cyrillic А.
bool hasForeignLetters(const QString &text)
{
    const auto isOf = [&](QChar::Script script) {
        return std::any_of(text.begin(), text.end(),
                           [script](QChar c) { return c.isLetter() && c.script() == script; });
    };
    const bool isForeign = isOf(QChar::Script_Cyrillic) || isOf(QChar::Script_Greek);
    const bool hasAscii = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x80 && c.isLetterOrNumber();
    });
    return isForeign && hasAscii;
}

} // namespace

Result<CheckedValue> text(const QString &label, const QString &value)
{
    TRY(const auto checked, checkedText(label, value, longestText));
    return CheckedValue{checked, spreadsheetDoubt(label, checked), {}, true};
}

Result<CheckedValue> longText(const QString &label, const QString &value)
{
    TRY(const auto checked, checkedLongText(label, value, longestText));
    return right(checked);
}

Result<CheckedValue> serial(const QString &label, const QString &value)
{
    TRY(const auto typed, checkedText(label, value, longestText));
    const QString read = readIdentifier(typed);
    CheckedValue checked = right(withoutTextMark(read));
    checked.doubt = spreadsheetDoubt(label, checked.value);
    if (checked.doubt.isEmpty() && looksCut(checked.value) && !isOneRepeated(checked.value))
        checked.doubt = cutDoubt(label);
    if (checked.doubt.isEmpty() && checked.value.size() >= shortestSerial)
        checked.warning = repeatedWarning(label, checked.value);
    if (checked.value != read)
        checked.warning =
            Text::tr("%1: read as %2, without the mark by which tables keep a number as a text.")
                .arg(label, checked.value);
    if (looksLikeDate(checked.value))
        checked.warning =
            Text::tr("%1 looks like a date, as spreadsheets make of codes; compare it again.")
                .arg(label);
    if (hasForeignLetters(checked.value))
        checked.warning =
            Text::tr("%1 has letters of another script that look like Latin ones; type it again if "
                     "it is a Latin number.")
                .arg(label);
    return checked;
}

Result<CheckedValue> secret(const QString &label, const QString &value)
{
    TRY(const auto checked, checkedText(label, value, 200));
    return right(checked);
}

Result<CheckedValue> imei(const QString &label, const QString &value)
{
    TRY(auto checked,
        digitsOf(label, value, 15, 15,
                 Text::tr("15 digits (an IMEISV of 16 digits has a field of its own)")));
    if (checked.isOfForm && !passesLuhn(checked.value))
        checked.doubt = wrongDigit(label, checked.value);
    return checked;
}

Result<CheckedValue> imeisv(const QString &label, const QString &value)
{
    return digitsOf(label, value, 16, 16, Text::tr("16 digits"));
}

Result<CheckedValue> meid(const QString &label, const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^[0-9A-F]{14}$"));
    TRY(const auto typed, checkedText(label, value, longestNumber));
    const QString digits = readNumber(typed).toUpper();
    if (!form.match(digits).hasMatch())
        return otherForm(label, typed, Text::tr("14 hexadecimal digits"));
    return CheckedValue{digits, {}, repeatedWarning(label, digits), true};
}

Result<CheckedValue> eid(const QString &label, const QString &value)
{
    TRY(auto checked, digitsOf(label, value, 32, 32, Text::tr("32 digits")));
    int remainder = 0;
    for (const QChar digit : checked.isOfForm ? checked.value : QString())
        remainder = (remainder * 10 + digit.digitValue()) % 97;
    if (checked.isOfForm && remainder != 1)
        checked.doubt =
            Text::tr("%1 “%2” has wrong check digits (its last two).").arg(label, checked.value);
    return checked;
}

Result<CheckedValue> iccid(const QString &label, const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^89[0-9]{4}[0-9A-Z]{12,14}$"));
    static const QRegularExpression filling(QStringLiteral("F{1,2}$"));
    constexpr qsizetype shortest = 18;
    constexpr qsizetype longest = 20;
    const QString expected = Text::tr("19 or 20 digits that begin with 89");
    TRY(const auto typed, checkedText(label, value, longestNumber));
    QString number = readNumber(typed).toUpper();
    if (number.size() == longest)
        number.remove(filling);
    if (isSpoilt(typed) || !form.match(number).hasMatch())
        return otherForm(label, typed, expected);
    if (looksCut(number))
        return CheckedValue{number, cutDoubt(label), {}, true};
    if (number.size() == shortest)
        return CheckedValue{
            number,
            Text::tr("%1 “%2” has 18 characters; expected are %3.").arg(label, number, expected),
            {},
            true};
    if (!isDigits(number)) {
        const bool isChinese = number.startsWith(QLatin1String("8986"));
        const QString sentence =
            Text::tr("%1 “%2” has letters, so no check digit protects it.").arg(label, number);
        return CheckedValue{number, isChinese ? QString() : sentence,
                            isChinese ? sentence + u' ' + Text::tr("Compare it again.") : QString(),
                            true};
    }
    if (passesLuhn(number))
        return right(number);
    if (number.size() == longest)
        return CheckedValue{number,
                            {},
                            Text::tr("%1: the check digit is not right, as with many ICCIDs of 20 "
                                     "digits; compare it again.")
                                .arg(label),
                            true};
    return CheckedValue{number, wrongDigit(label, number), {}, true};
}

Result<CheckedValue> imsi(const QString &label, const QString &value)
{
    return digitsOf(label, value, 14, 15, Text::tr("14 or 15 digits"));
}

Result<CheckedValue> phoneNumber(const QString &label, const QString &value)
{
    return checkedPhoneNumber(label, value);
}

Result<CheckedValue> cardNumber(const QString &label, const QString &value)
{
    TRY(const auto typed, checkedText(label, value, longestNumber));
    const QString digits = readNumber(typed);
    if (const QString doubt = spreadsheetDoubt(label, typed); !doubt.isEmpty())
        return CheckedValue{readIdentifier(typed), doubt, {}, false};
    if (!isDigits(digits) || digits.size() < 12 || digits.size() > 19)
        return CheckedValue{
            readIdentifier(typed),
            Text::tr("%1 is not valid: expected are 12 to 19 digits, not %2 characters.")
                .arg(label, QString::number(digits.size())),
            {},
            false};
    if (looksCut(digits) && !isOneRepeated(digits))
        return CheckedValue{digits, cutDoubt(label), {}, true};
    if (passesLuhn(digits))
        return CheckedValue{digits, {}, repeatedWarning(label, digits), true};
    if (isUnionPay(digits))
        return CheckedValue{digits,
                            {},
                            Text::tr("%1: the check digit is not right, as with some UnionPay "
                                     "cards; compare it again.")
                                .arg(label),
                            true};
    return CheckedValue{digits,
                        Text::tr("%1 %2 ends in a wrong check digit: %3 would be right.")
                            .arg(label, maskedCardNumber(digits), luhnDigit(digits.chopped(1))),
                        {},
                        true};
}

Result<CheckedValue> expiry(const QString &label, const QString &value)
{
    static const QRegularExpression printed(QStringLiteral("^(0[1-9]|1[0-2]) ?[/-]? ?([0-9]{2})$"));
    static const QRegularExpression iso(QStringLiteral("^(20[0-9]{2})-(0[1-9]|1[0-2])$"));
    TRY(const auto typed, checkedText(label, value, longestNumber));
    const QString read = readIdentifier(typed);
    if (const auto match = printed.match(read); match.hasMatch()) {
        CheckedValue checked =
            right(QStringLiteral("20%1-%2").arg(match.captured(2), match.captured(1)));
        if (match.captured(2).toInt() >= yearOfLastCentury)
            checked.warning =
                Text::tr("%1: read as %2; compare the year.").arg(label, checked.value);
        return checked;
    }
    if (!iso.match(read).hasMatch())
        return otherForm(label, typed, Text::tr("month and year as printed, such as 08/29"));
    return right(read);
}

namespace {

// The twelve digits of an address in one of the spellings that programs print; empty for others.
QString macDigits(const QString &typed)
{
    static const QRegularExpression form(QStringLiteral("^[0-9A-F]+$"));
    static const QRegularExpression separators(QStringLiteral("[ :.\\-]+"));
    const QStringList groups =
        readIdentifier(typed).toUpper().split(separators, Qt::SkipEmptyParts);
    const qsizetype width = groups.isEmpty() ? 0 : 12 / groups.size();
    QString digits;
    for (const QString &group : groups) {
        if (group.size() > width || !form.match(group).hasMatch())
            return {};
        digits += group.rightJustified(width, u'0');
    }
    const bool isWhole = groups.size() == 6 || groups.size() == 3
        || (digits == groups.join(QString()) && digits.size() == 12);
    return isWhole ? digits : QString();
}

} // namespace

Result<CheckedValue> macAddress(const QString &label, const QString &value)
{
    TRY(const auto typed, checkedText(label, value, longestNumber));
    const QString digits = macDigits(typed);
    if (digits.size() != 12)
        return otherForm(label, typed,
                         Text::tr("12 hexadecimal digits, such as 00:00:5E:00:53:2A"));
    QStringList pairs;
    for (int i = 0; i < 12; i += 2)
        pairs.append(digits.mid(i, 2));
    return CheckedValue{pairs.join(u':'), {}, repeatedWarning(label, digits), true};
}

Result<CheckedValue> count(const QString &label, const QString &value)
{
    TRY(const auto number, checkedDecimal(label, value, 0));
    if (number.size() > 15)
        return wrong(label, value, Text::tr("at most 15 digits"));
    return right(QString::number(number.toLongLong()));
}

Result<CheckedValue> currency(const QString &label, const QString &value)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z]{3}\\z"));
    TRY(const auto typed, checkedText(label, value, longestNumber));
    const QString code = readIdentifier(typed).toUpper();
    if (!form.match(code).hasMatch())
        return wrong(label, value, Text::tr("three letters of ISO 4217, such as CNY or USD"));
    return right(code);
}

Result<CheckedValue> amount(const QString &label, const QString &value)
{
    TRY(const auto number, checkedAmount(label, value));
    return right(number);
}

Result<CheckedValue> denominations(const QString &label, const QString &value)
{
    TRY(const auto typed, checkedLongText(label, value, longestText));
    TRY(const auto counted, checkedDenominations(label, typed));
    return right(counted);
}

Result<CheckedValue> digest(const QString &label, const QString &value)
{
    static const QRegularExpression form(
        QStringLiteral("^(sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128}|sm3:[0-9a-f]{64}|sha1:[0-9a-f]{"
                       "40}|md5:[0-9a-f]{32})$"));
    TRY(const auto typed, checkedText(label, value, longestNumber));
    const QString lower = readIdentifier(typed).toLower();
    if (!form.match(lower).hasMatch())
        return wrong(label, value, Text::tr("a digest such as sha256:HEX"));
    return right(lower);
}

Result<CheckedValue> date(const QString &label, const QString &value)
{
    const QString read = readIdentifier(tidied(value));
    if (!checkedDate(read))
        return wrong(label, value, Text::tr("a date from 1990 on, such as 2026-03-01"));
    return right(read);
}

} // namespace domain::checks
