#include "terminal.h"

namespace cli {

namespace {

bool steers(char16_t c)
{
    const bool isControl = (c < 0x20 && c != u'\n') || (c >= 0x7f && c < 0xa0);
    const bool turnsDirection = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) || c == 0x200e || c == 0x200f || c == 0x061c;
    return isControl || turnsDirection || c == 0x2028 || c == 0x2029;
}

QString spelledOut(const QString &text, const QString &form)
{
    QString out;
    for (const QChar c : text) {
        if (steers(c.unicode()))
            out += form.arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

bool isWide(QChar c)
{
    const auto code = c.unicode();
    return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf) || (code >= 0xac00 && code <= 0xd7a3)
        || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60);
}

} // namespace

QString safe(const QString &text)
{
    return spelledOut(text, QStringLiteral("\\u{%1}"));
}

QString safeJson(const QString &json)
{
    return spelledOut(json, QStringLiteral("\\u%1"));
}

int width(const QString &text)
{
    int columns = 0;
    for (const QChar c : text)
        columns += isWide(c) ? 2 : 1;
    return columns;
}

QString column(const QString &text, int columns)
{
    QString cut = safe(text).replace(u'\n', u' ');
    while (width(cut) > columns)
        cut.chop(1);
    return cut + QString(columns - width(cut), u' ');
}

} // namespace cli
