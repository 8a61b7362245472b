#include "base/visible_text.h"

namespace base {

namespace {

bool steers(char16_t c)
{
    const bool isControl = (c < 0x20 && c != u'\n') || (c >= 0x7f && c < 0xa0);
    const bool turnsDirection = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200e || c == 0x200f || c == 0x061c;
    return isControl || turnsDirection || c == 0x2028 || c == 0x2029;
}

} // namespace

QString visibleText(const QString &text, const QString &form)
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

} // namespace base
