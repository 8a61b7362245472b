#include "base/visible_text.h"

namespace base {

bool isUnseen(char16_t c)
{
    const auto isIn = [c](char16_t first, char16_t last) { return c >= first && c <= last; };
    return isIn(0, 0x1f) || isIn(0x7f, 0x9f) || c == 0xad || c == 0x061c || c == 0x180e
        || c == 0x200b || isIn(0x200e, 0x200f) || isIn(0x2028, 0x202e) || isIn(0x2060, 0x2064)
        || isIn(0x2066, 0x206f) || c == 0xfeff || isIn(0xfff9, 0xfffb);
}

QString visibleText(const QString &text, const QString &form)
{
    QString out;
    for (const QChar c : text) {
        if (c != u'\n' && isUnseen(c.unicode()))
            out += form.arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out;
}

} // namespace base
