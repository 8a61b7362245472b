#include "domain/phone_number.h"

#include "base/text.h"
#include "domain/identifier.h"
#include "domain/text_rule.h"

#include <QRegularExpression>
#include <QStringList>

namespace domain {

namespace {

constexpr int longestTyped = 60;
constexpr qsizetype longestInChina = 11;

// Country codes of one and two digits; all others have three (ITU-T E.164, list of assigned codes).
const QStringList &shortCodes()
{
    static const QStringList codes =
        QStringLiteral(
            "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 "
            "57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98")
            .split(u' ');
    return codes;
}

// Countries whose numbers begin with a zero that is dialled from abroad as well: Italy, Benin,
// Ivory Coast, Gabon, Congo, San Marino.
bool keepsZero(const QString &code)
{
    static const QStringList codes{QStringLiteral("39"),  QStringLiteral("229"),
                                   QStringLiteral("225"), QStringLiteral("241"),
                                   QStringLiteral("242"), QStringLiteral("378")};
    return codes.contains(code);
}

// Of digits without the plus.
QString countryCode(const QString &digits)
{
    for (const int length : {1, 2}) {
        if (shortCodes().contains(digits.left(length)))
            return digits.left(length);
    }
    return digits.left(3);
}

bool isMobileInChina(const QString &national)
{
    static const QRegularExpression form(QStringLiteral("^1[3-9][0-9]*$"));
    return form.match(national).hasMatch();
}

// What stays of the typed number: a plus or nothing, and digits; anything else is left as it is.
QString compact(const QString &typed)
{
    static const QRegularExpression scheme(QStringLiteral("^tel:\\s*"),
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression separators(QStringLiteral("[ ()./\\-]"));
    QString number = QString(typed).remove(scheme).remove(separators);
    if (number.startsWith(QLatin1String("00")))
        number.replace(0, 2, QStringLiteral("+"));
    return number;
}

QString withAsciiBrackets(QString text)
{
    return text.replace(QChar(0xFF08), u'(').replace(QChar(0xFF09), u')');
}

CheckedValue national(const QString &label, const QString &typed, const QString &number)
{
    QString doubt = Text::tr("%1: “%2” is no international telephone number; expected is + with "
                             "country code and 7 to 15 digits in all, such as +86 138 0013 8000.")
                        .arg(label, typed);
    if (isMobileInChina(number) && number.size() == longestInChina)
        doubt += u' ' + Text::tr("If it is one of China, write +86 %1.").arg(number);
    return CheckedValue{number, doubt, {}, false};
}

QString repeatedWarning(const QString &label)
{
    return Text::tr("%1 is a single repeated digit after the country code; compare it again.")
        .arg(label);
}

CheckedValue ofChina(const QString &label, const QString &typed, const QString &number)
{
    QString inside = number.mid(3);
    const bool hasTrunkZero = inside.startsWith(u'0');
    if (hasTrunkZero)
        inside.remove(0, 1);
    CheckedValue checked{QStringLiteral("+86") + inside, {}, {}, true};
    const bool isMobile = isMobileInChina(inside);
    if (inside.size() > longestInChina || (isMobile && inside.size() != longestInChina))
        checked.doubt =
            Text::tr("%1: “%2” has %3 digits after +86; expected are %4.")
                .arg(label, typed, QString::number(inside.size()),
                     isMobile ? Text::tr("11 for a mobile telephone") : Text::tr("11 at the most"));
    else if (isOneRepeated(inside))
        checked.warning = repeatedWarning(label);
    else if (hasTrunkZero)
        checked.warning = Text::tr("%1: read as %2; the zero is dialled only within the country.")
                              .arg(label, checked.value);
    return checked;
}

} // namespace

Result<CheckedValue> checkedPhoneNumber(const QString &label, const QString &text)
{
    static const QRegularExpression bracketed(QStringLiteral("^(\\+|00)([0-9 ]{1,5})\\(0\\)"));
    static const QRegularExpression form(QStringLiteral("^\\+[1-9][0-9]{6,14}$"));
    TRY(const auto one, checkedText(label, text, longestTyped));
    const QString typed = withAsciiBrackets(readIdentifier(one));
    QString number = compact(typed);
    if (!form.match(number).hasMatch())
        return national(label, one, number);
    const QString code = countryCode(number.mid(1));
    if (code == QLatin1String("86"))
        return ofChina(label, one, number);
    const bool isZero = number.mid(1 + code.size()).startsWith(u'0');
    if (isOneRepeated(number.mid(1 + code.size())))
        return CheckedValue{number, {}, repeatedWarning(label), true};
    if (!isZero || keepsZero(code))
        return CheckedValue{number, {}, {}, true};
    const QString dialled = u'+' + code + number.mid(2 + code.size());
    if (bracketed.match(typed).hasMatch())
        return CheckedValue{dialled,
                            {},
                            Text::tr("%1: read as %2; the zero is dialled only within the country.")
                                .arg(label, dialled),
                            true};
    return CheckedValue{
        number,
        Text::tr("%1: “%2” has a zero after the country code; where that is dialled only "
                 "within the country, write %3.")
            .arg(label, one, dialled),
        {},
        true};
}

} // namespace domain
