#include "domain/text_rule.h"

#include "base/clean_text.h"
#include "base/normal_form.h"
#include "base/text.h"

namespace domain {

namespace {

// Pairs of marks that programs put around a telephone number or a name that is copied from them.
bool isPair(QChar opening, QChar closing)
{
    const char16_t first = opening.unicode();
    return (first >= 0x202A && first <= 0x202D && closing == QChar(0x202C))
        || (first >= 0x2066 && first <= 0x2068 && closing == QChar(0x2069));
}

// Zero-width marks and white space: at the end of a text they change nothing that is read.
bool isLeftOver(QChar c)
{
    const char16_t code = c.unicode();
    return c.isSpace() || code == 0x00AD || code == 0x061C || code == 0x180E || code == 0x200B
        || code == 0x200E || code == 0x200F || code == 0x2060 || code == 0xFEFF;
}

QString withoutLeftOvers(const QString &text)
{
    QStringView rest(text);
    for (qsizetype before = -1; before != rest.size();) {
        before = rest.size();
        while (!rest.isEmpty() && isLeftOver(rest.front()))
            rest = rest.mid(1);
        while (!rest.isEmpty() && isLeftOver(rest.back()))
            rest.chop(1);
        if (rest.size() > 1 && isPair(rest.front(), rest.back()))
            rest = rest.mid(1, rest.size() - 2);
    }
    return rest.toString();
}

bool endsLine(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x0A && code <= 0x0D) || code == 0x85 || code == 0x2028 || code == 0x2029;
}

QString withLineFeeds(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    for (QChar &c : text)
        c = endsLine(c) ? QChar(u'\n') : c;
    return text;
}

Result<void> checkOneLine(const QString &label, const QString &text)
{
    for (const QChar c : text) {
        if (c == u'\t')
            return failure(
                ErrorCode::Invalid,
                Text::tr("%1 holds a tab; write it in one line with blanks.").arg(label));
        if (endsLine(c))
            return failure(ErrorCode::Invalid,
                           Text::tr("%1 has several lines; write it in one line.").arg(label));
    }
    return {};
}

} // namespace

QString tidied(const QString &value, Lines lines)
{
    const QString text = lines == Lines::Several ? withLineFeeds(value) : value;
    return withoutLeftOvers(base::composed(text));
}

Result<QString> checkedText(const QString &label, const QString &value, int maxLength, Lines lines)
{
    const QString text = tidied(value, lines);
    if (base::isBlank(text))
        return failure(ErrorCode::Invalid, Text::tr("%1 is missing.").arg(label));
    const auto length = text.toUcs4().size();
    if (length > maxLength)
        return failure(ErrorCode::Invalid,
                       Text::tr("%1 has %2 characters; at most %3 are kept.")
                           .arg(label, QString::number(length), QString::number(maxLength)));
    if (lines == Lines::One)
        TRY(checkOneLine(label, text));
    if (const auto unseen = base::firstUnseen(text, lines == Lines::Several))
        return failure(ErrorCode::Invalid,
                       Text::tr("%1: its character %2 is %3, which is not seen or is not text; "
                                "write it without that.")
                           .arg(label, QString::number(unseen->number),
                                base::characterName(unseen->character)));
    return text;
}

Result<QString> checkedLongText(const QString &label, const QString &value, int maxLength)
{
    return checkedText(label, value, maxLength, Lines::Several);
}

Result<std::optional<QString>> checkedOptional(const QString &label,
                                               const std::optional<QString> &value, int maxLength,
                                               Lines lines)
{
    if (!value || base::isBlank(*value))
        return std::optional<QString>();
    TRY(auto text, checkedText(label, *value, maxLength, lines));
    return std::optional(std::move(text));
}

} // namespace domain
