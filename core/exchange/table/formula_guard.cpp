#include "exchange/table/formula_guard.h"

namespace exchange {

namespace {

constexpr QChar guard = u'\'';

bool wantsGuard(QStringView text)
{
    static const QString openers = QStringLiteral("=+-@＝＋－＠﹦﹢﹣﹫") + guard;
    for (const QChar c : text) {
        if (c.isPrint() && !c.isSpace())
            return openers.contains(c);
    }
    return false;
}

} // namespace

QString guarded(const QString &text)
{
    return wantsGuard(text) ? guard + text : text;
}

QString unguarded(const QString &text)
{
    return text.startsWith(guard) && wantsGuard(QStringView(text).mid(1)) ? text.mid(1) : text;
}

} // namespace exchange
