#include "domain/decimal.h"

#include "base/text.h"
#include "domain/text_rule.h"

#include <QRegularExpression>

namespace domain {

namespace {

// Digits and signs of full width as ASCII, every blank and apostrophe between digits as one kind.
QString plain(const QString &text)
{
    QString read = tidied(text);
    for (QChar &c : read) {
        const char16_t code = c.unicode();
        if ((code >= 0xFF10 && code <= 0xFF19) || code == 0xFF0C || code == 0xFF0E)
            c = QChar(char16_t(code - 0xFEE0));
        else if (c.isSpace() || c == u'\'' || code == 0x2019)
            c = u' ';
    }
    return read;
}

// What the digits say when the last comma or point is taken for that before decimals, and when
// none is.
struct Readings {
    QString whole;
    QString decimal;
};

Readings readingsOf(const QString &number)
{
    static const QRegularExpression marks(QStringLiteral("[., ]"));
    const auto last = std::max(number.lastIndexOf(u','), number.lastIndexOf(u'.'));
    return {QString(number).remove(marks),
            number.left(last).remove(marks) + u'.' + number.mid(last + 1)};
}

} // namespace

Result<QString> checkedDecimal(const QString &label, const QString &text, int decimals)
{
    static const QRegularExpression groups(QStringLiteral(
        "^([0-9]{1,3}(?: [0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3}){2,}|[0-9]{1,3}(?:,[0-9]{3}"
        ")+(?=\\.)|[0-9]+)(?:\\.([0-9]+))?$"));
    static const QRegularExpression twoWays(QStringLiteral("^[0-9]+(?:[., ][0-9]+)+$"));
    const QString number = plain(text);
    const auto match = groups.match(number);
    if (match.hasMatch() && match.captured(2).size() <= decimals)
        return match.captured(1).remove(u',').remove(u' ')
            + (match.captured(2).isEmpty() ? QString() : u'.' + match.captured(2));
    if (twoWays.match(number).hasMatch() && number.contains(QRegularExpression("[.,]"))) {
        const auto readings = readingsOf(number);
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 “%2” can be read as %3 or as %4: write it without commas and "
                                "blanks, and with a point only before decimals.")
                           .arg(label, text.left(100), readings.whole, readings.decimal));
    }
    return failure(ErrorCode::Invalid,
                   decimals > 0 ? Text::tr("%1 “%2” is no number of at most %3 decimals.")
                                      .arg(label, text.left(100), QString::number(decimals))
                                : Text::tr("%1 “%2” is no whole number: expected are digits only.")
                                      .arg(label, text.left(100)));
}

} // namespace domain
