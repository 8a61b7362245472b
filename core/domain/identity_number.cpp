#include "domain/identity_number.h"

#include "base/text.h"
#include "domain/identifier.h"
#include "domain/text_rule.h"

#include <QRegularExpression>

#include <array>

namespace domain {

namespace {

constexpr int longestNumber = 100;
constexpr int earliestBirth = 1880; // nobody was born before whom an investigation meets

std::array<int, 17> weights()
{
    return {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
}

QString warningOf(const QString &label, const QString &number, const QDate &today)
{
    const auto born = QDate::fromString(number.mid(6, 8), QStringLiteral("yyyyMMdd"));
    if (!born.isValid() || born > today || born.year() < earliestBirth)
        return Text::tr(
                   "%1 has 18 digits, but no real date of birth in the 7th to 14th; compare it "
                   "again.")
            .arg(label);
    const QChar right = identityCheckDigit(number.left(17));
    if (number.back() != right)
        return Text::tr("%1 ends in a wrong check digit: %2 would be right; compare it again.")
            .arg(label, right);
    return {};
}

} // namespace

QChar identityCheckDigit(const QString &first17)
{
    static const QString digits(QStringLiteral("10X98765432"));
    int sum = 0;
    const auto weight = weights();
    for (std::size_t i = 0; i < weight.size(); ++i)
        sum += weight.at(i) * first17.at(qsizetype(i)).digitValue();
    return digits.at(sum % 11);
}

Result<CheckedValue> checkedIdentityNumber(const QString &label, const QString &text,
                                           const QDate &today)
{
    static const QRegularExpression ofChina(QStringLiteral("^[0-9]{17}[0-9X]$"));
    static const QRegularExpression nearlyOfChina(QStringLiteral("^(?:[0-9]{17}|[0-9]{19})$"));
    TRY(const auto typed, checkedText(label, text, longestNumber));
    const QString read = withoutTextMark(readIdentifier(typed));
    const QString number = readNumber(typed).toUpper();
    if (isSpreadsheetError(read))
        return CheckedValue{
            read,
            {},
            Text::tr("%1 is an error message of a spreadsheet; take it from the paper itself.")
                .arg(label),
            false};
    if (isSpoilt(read))
        return CheckedValue{
            read,
            {},
            Text::tr("%1 is a long number changed by a spreadsheet; take it from the paper itself.")
                .arg(label),
            false};
    if (ofChina.match(number).hasMatch())
        return CheckedValue{number, {}, warningOf(label, number, today), true};
    if (nearlyOfChina.match(number).hasMatch())
        return CheckedValue{read,
                            {},
                            Text::tr("%1 has %2 digits; one of China has 18. Compare it again.")
                                .arg(label, QString::number(number.size())),
                            true};
    if (isOneRepeated(number))
        return CheckedValue{
            read,
            {},
            Text::tr("%1 is a single repeated character; compare it again.").arg(label),
            true};
    return CheckedValue{read, {}, {}, true};
}

} // namespace domain
