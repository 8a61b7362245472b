#include "domain/identifier.h"

#include "domain/text_rule.h"

#include <QRegularExpression>

#include <algorithm>

namespace domain {

namespace {

constexpr qsizetype digitsOfSpreadsheet = 15;

// Full-width forms U+FF01 to U+FF5E are those of ASCII U+0021 to U+007E.
QChar narrowed(QChar c)
{
    static const QString signs(QStringLiteral("-./_+:#"));
    if (c.unicode() < 0xFF01 || c.unicode() > 0xFF5E)
        return c;
    const QChar ascii(char16_t(c.unicode() - 0xFEE0));
    return ascii.isLetterOrNumber() || signs.contains(ascii) ? ascii : c;
}

bool isDash(QChar c)
{
    return c.category() == QChar::Punctuation_Dash || c == QChar(0x2212);
}

} // namespace

QString readIdentifier(const QString &text)
{
    QString read = text;
    for (QChar &c : read) {
        if (c.unicode() < 0x80)
            continue;
        c = isDash(c) ? QChar(u'-') : narrowed(c);
    }
    return read.simplified();
}

QString readNumber(const QString &text)
{
    static const QRegularExpression separators(QStringLiteral("[ \\-./]"));
    return withoutTextMark(readIdentifier(text)).remove(separators);
}

QString withoutTextMark(const QString &text)
{
    static const QRegularExpression mark(QStringLiteral("^['`\u2018\u2019]\\s*(?=[0-9A-Za-z])"));
    return QString(text).remove(mark);
}

QStringList typedForms(const QString &typed)
{
    const QString tidy = tidied(typed);
    QStringList forms{typed, tidy, readIdentifier(tidy)};
    forms.removeDuplicates();
    return forms;
}

bool isDigits(const QString &text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isOneRepeated(const QString &text)
{
    return text.size() > 1 && text.count(text.front()) == text.size();
}

bool isSpoilt(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:[0-9]{1,3}(?:[.,][0-9]+)?[Ee][+\\-][0-9]{1,3}"
                       "|[0-9]{1,3}[.,][0-9]+[Ee][0-9]{1,3}"
                       "|[0-9]{6,}\\.0+"
                       "|#{3,})$"));
    return form.match(readIdentifier(text)).hasMatch();
}

bool isSpreadsheetError(const QString &text)
{
    static const QRegularExpression form(QStringLiteral(
        "^(?:#(?:N/A|NAME\\?|GETTING_DATA|(?:REF|VALUE|NUM|NULL|DIV/0|SPILL|CALC|FIELD"
        "|BLOCKED|CONNECT|UNKNOWN|BUSY)!)|Err:[0-9]{3})$"));
    return form.match(readIdentifier(text)).hasMatch();
}

bool looksLikeDate(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral(
            "^(?:[0-9]{1,2}-MONTH(?:-[0-9]{2,4})?|MONTH-[0-9]{2,4}"
            "|(?:[0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日|[0-9]{4}年[0-9]{1,2}月"
            "|(?:19|20)[0-9]{2}([/\\-])[0-9]{1,2}\\1[0-9]{1,2}(?: [0-9]{1,2}(?::[0-9]{2}){1,2})?"
            "|[0-9]{1,2}/[0-9]{1,2}/(?:19|20)[0-9]{2})$")
            .replace(QLatin1String("MONTH"),
                     QLatin1String("(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")));
    return form.match(readIdentifier(text)).hasMatch();
}

bool looksCut(const QString &digits)
{
    return isDigits(digits) && digits.size() > digitsOfSpreadsheet + 1
        && isOneRepeated(digits.mid(digitsOfSpreadsheet)) && digits.back() == u'0';
}

} // namespace domain
