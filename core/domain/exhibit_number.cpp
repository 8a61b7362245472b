#include "domain/exhibit_number.h"

#include "base/text.h"
#include "domain/identifier.h"
#include "domain/text_rule.h"

#include <QRegularExpression>

namespace domain {

QString exhibitNumber(const QString &stationCode, int year, int running)
{
    return QStringLiteral("%1-%2-%3")
        .arg(stationCode)
        .arg(year, 4, 10, QLatin1Char('0'))
        .arg(running, fewestRunningDigits, 10, QLatin1Char('0'));
}

std::optional<ExhibitNumber> parseExhibitNumber(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Z0-9]{1,12})-([0-9]{4})-([0-9]{%1,%2})$")
            .arg(fewestRunningDigits)
            .arg(mostRunningDigits));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const ExhibitNumber number{match.captured(1), match.captured(2).toInt(),
                               match.captured(3).toInt()};
    return exhibitNumber(number.stationCode, number.year, number.running) == text
        ? std::optional(number)
        : std::nullopt;
}

QString withoutSymbology(const QString &scanned)
{
    static const QRegularExpression mark(
        QStringLiteral("^[\\s\\x00-\\x1f]*(\\][A-Za-z][0-9A-Za-z])?"));
    static const QRegularExpression end(QStringLiteral("[\\s\\x00-\\x1f]+$"));
    return QString(scanned).remove(mark).remove(end).trimmed();
}

QString typedExhibitNumber(const QString &typed)
{
    return readIdentifier(tidied(withoutSymbology(typed))).toUpper();
}

Result<QString> checkStationCode(const QString &code)
{
    static const QRegularExpression form(QStringLiteral("^[A-Z0-9]{1,12}$"));
    const QString upper = typedExhibitNumber(code);
    if (!form.match(upper).hasMatch())
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” is no station code; expected are 1 to 12 characters A–Z and "
                                "0–9, such as SITE3.")
                           .arg(code));
    return upper;
}

} // namespace domain
