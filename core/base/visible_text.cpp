#include "base/visible_text.h"

#include "base/clean_text.h"

namespace base {

namespace {

// Most text is passed over without a look into Unicode's tables.
bool isPlain(char32_t c)
{
    return (c >= 0x20 && c < 0x7f) || c == u'\n' || (c >= 0xae && c < 0x300)
        || (c >= 0x3165 && c < 0xd800);
}

bool isSpelledOut(char32_t c)
{
    return c != U'\n' && (c == U'\t' || isForbidden(c) || isInvisible(c));
}

// `spell` gives what is written in a character's place.
template <typename Spell>
QString spelledOut(const QString &text, Spell spell)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype start = at;
        const char32_t character = characterAt(text, at);
        if (!isPlain(character) && isSpelledOut(character))
            out += spell(character);
        else
            out += QStringView(text).mid(start, at - start);
    }
    return out;
}

} // namespace

QString visibleText(const QString &text, const QString &form)
{
    return spelledOut(text, [&](char32_t character) {
        return form.arg(uint(character), 4, 16, QLatin1Char('0'));
    });
}

QString visibleLine(const QString &text, qsizetype most)
{
    QString line = visibleText(text).replace(u'\n', QLatin1String("\\u{000a}")).left(most);
    if (!line.isEmpty() && line.back().isHighSurrogate())
        line.chop(1);
    return line;
}

QString visibleJson(const QString &json)
{
    return spelledOut(json, [](char32_t character) {
        const bool isPair = QChar::requiresSurrogates(character);
        const QString form = QStringLiteral("\\u%1");
        const auto unit = [&](char16_t half) {
            return form.arg(uint(half), 4, 16, QLatin1Char('0'));
        };
        return isPair ? unit(QChar::highSurrogate(character)) + unit(QChar::lowSurrogate(character))
                      : unit(char16_t(character));
    });
}

} // namespace base
