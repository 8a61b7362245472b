#include "domain/skeleton.h"

#include "base/clean_text.h"
#include "base/normal_form.h"

#include <QHash>

#include <array>

namespace domain {

namespace {

struct Alike {
    const char16_t *prototype;
    const char16_t *characters;
};

// Letters, digits and signs of the living scripts in Unicode's basic plane that have a prototype in
// ASCII, the middle dot of transcribed names, and Chinese characters that look like others or like
// Japanese syllables. From confusables.txt of UTS 39, version 14.0.0,
// © 2021 Unicode, Inc., https://www.unicode.org/terms_of_use.html.
constexpr std::array alikes{
    Alike{u"'", u"ʹʻʼʽʾˈˊˋ˴΄՚՝י׳᾽᾿´῾‘’‛′‵ꞌ"},
    Alike{u"-", u"˗‐‒–⁃−Ⲻ﹘"},
    Alike{u".", u"ꓸ"},
    Alike{u"2", u"ƧϨꙄꝚ"},
    Alike{u"3", u"ƷȜЗӠⳌꝪꞫ"},
    Alike{u"4", u"Ꮞ"},
    Alike{u"5", u"Ƽ"},
    Alike{u"6", u"бᏮⳒ"},
    Alike{u"8", u"Ȣȣ"},
    Alike{u"9", u"ⳊꝮ"},
    Alike{u":", u"ː˸։׃∶ꓽ꞉"},
    Alike{u"A", u"ΑАᎪꓮ"},
    Alike{u"AA", u"Ꜳ"},
    Alike{u"AE", u"ÆӔ"},
    Alike{u"AO", u"Ꜵ"},
    Alike{u"AU", u"Ꜷ"},
    Alike{u"AV", u"ꜸꜺ"},
    Alike{u"AY", u"Ꜽ"},
    Alike{u"B", u"ΒВᏴꓐꞴ"},
    Alike{u"C", u"ϹСᏟⲤꓚ"},
    Alike{u"D", u"Ꭰꓓ"},
    Alike{u"E", u"ΕЕᎬꓰ"},
    Alike{u"F", u"ϜꓝꞘ"},
    Alike{u"G", u"ԌᏀᏳꓖ"},
    Alike{u"H", u"ΗНᎻⲎꓧ"},
    Alike{u"J", u"ͿЈᎫꓙꞲ"},
    Alike{u"K", u"ΚКᏦⲔꓗ"},
    Alike{u"L", u"ᏞⳐꓡ"},
    Alike{u"M", u"ΜϺМᎷⲘꓟ"},
    Alike{u"N", u"ΝⲚꓠ"},
    Alike{u"O", u"ΟОՕⲞꓳ"},
    Alike{u"OE", u"Œ"},
    Alike{u"OO", u"ꚘꝎ"},
    Alike{u"P", u"ΡРᏢⲢꓑ"},
    Alike{u"R", u"ƦᎡᏒꓣ"},
    Alike{u"S", u"ЅՏᏕᏚꓢ"},
    Alike{u"T", u"ΤТᎢⲦꓔ"},
    Alike{u"T3", u"Ꜩ"},
    Alike{u"U", u"Սꓴ"},
    Alike{u"V", u"ѴᏙꓦ"},
    Alike{u"W", u"ԜᎳᏔꓪ"},
    Alike{u"X", u"ΧХⲬꓫꞳ"},
    Alike{u"Y", u"ΥУҮᎩᎽⲨꓬ"},
    Alike{u"Z", u"ΖᏃꓜ"},
    Alike{u"a", u"ɑαа"},
    Alike{u"aa", u"ꜳ"},
    Alike{u"ae", u"æӕ"},
    Alike{u"ao", u"ꜵ"},
    Alike{u"au", u"ꜷ"},
    Alike{u"av", u"ꜹꜻ"},
    Alike{u"ay", u"ꜽ"},
    Alike{u"b", u"ƄЬᏏ"},
    Alike{u"bl", u"Ы"},
    Alike{u"c", u"ϲсᴄⲥꮯ"},
    Alike{u"d", u"ԁᏧꓒ"},
    Alike{u"dz", u"ʣ"},
    Alike{u"e", u"еҽꬲ"},
    Alike{u"f", u"ſքẝꞙꬵ"},
    Alike{u"g", u"ƍɡցᶃ"},
    Alike{u"h", u"һհᏂ"},
    Alike{u"i", u"ıɩɪͺιіӏᎥꙇꭵ"},
    Alike{u"j", u"ϳј"},
    Alike{u"l", u"ƖǀΙІӀ׀וןⲒꓲ"},
    Alike{u"lO", u"Ю"},
    Alike{u"ll", u"ǁװ‖"},
    Alike{u"ls", u"ʪ"},
    Alike{u"lz", u"ʫ"},
    Alike{u"n", u"ոռ"},
    Alike{u"o", u"οσоօסჿᴏᴑⲟꬽ"},
    Alike{u"oe", u"œ"},
    Alike{u"oo", u"ꚙꝏ"},
    Alike{u"p", u"ρрⲣ"},
    Alike{u"q", u"ԛգզ"},
    Alike{u"r", u"гᴦⲅꭇꭈꮁ"},
    Alike{u"s", u"ƽѕꜱꮪ"},
    Alike{u"tf", u"ꝷ"},
    Alike{u"ts", u"ʦ"},
    Alike{u"u", u"ʋυսᴜꞟꭎꭒ"},
    Alike{u"ue", u"ᵫ"},
    Alike{u"uo", u"ꭣ"},
    Alike{u"v", u"νѵטᴠꮩ"},
    Alike{u"w", u"ɯѡԝաᴡꮃ"},
    Alike{u"x", u"х"},
    Alike{u"y", u"ɣʏγуүყᶌỿꭚ"},
    Alike{u"z", u"ᴢꮓ"},
    Alike{u"·", u"·•‧∙・ꞏ"},
    Alike{u"一", u"ー㇐─"},
    Alike{u"二", u"ニ"},
    Alike{u"八", u"ハ"},
    Alike{u"力", u"カ"},
    Alike{u"卜", u"ト"},
    Alike{u"口", u"ロ囗"},
    Alike{u"夕", u"タ"},
    Alike{u"工", u"エ"},
};

QHash<QChar, QString> prototypes()
{
    QHash<QChar, QString> all;
    for (const Alike &alike : alikes) {
        for (const QChar c : QStringView(alike.characters))
            all.insert(c, QString::fromUtf16(alike.prototype));
    }
    return all;
}

bool isJoiner(char32_t character)
{
    return character == 0x200C || character == 0x200D;
}

// Decomposed compatibility form without what is not seen; one kind of dash; single blanks.
QString plain(const QString &text)
{
    const QString given = base::compatibleDecomposed(text);
    QString seen;
    for (qsizetype at = 0; at < given.size();) {
        const qsizetype start = at;
        const char32_t character = base::characterAt(given, at);
        if (base::isInvisible(character) || base::isInkless(character) || isJoiner(character))
            continue;
        if (QChar::category(character) == QChar::Punctuation_Dash || character == 0x2212)
            seen += u'-';
        else
            seen += QStringView(given).mid(start, at - start);
    }
    return seen.simplified();
}

QString latin(const QString &text)
{
    static const auto known = prototypes();
    QString read;
    for (const QChar c : text) {
        const auto prototype = c.unicode() < 0x80 ? known.constEnd() : known.constFind(c);
        if (prototype == known.constEnd())
            read += c;
        else
            read += *prototype;
    }
    return read;
}

// What UTS 39 makes of ASCII itself.
QString withoutTwoWays(const QString &text)
{
    QString read;
    for (const QChar c : text) {
        if (c == u'0')
            read += u'O';
        else if (c == u'1' || c == u'I' || c == u'|')
            read += u'l';
        else if (c == u'm')
            read += QLatin1String("rn");
        else
            read += c;
    }
    return read;
}

} // namespace

QString skeleton(const QString &text)
{
    return withoutTwoWays(latin(plain(text)));
}

bool looksLike(const QString &left, const QString &right)
{
    const QString one = latin(plain(left));
    const QString other = latin(plain(right));
    return one.toCaseFolded() == other.toCaseFolded()
        || withoutTwoWays(one) == withoutTwoWays(other);
}

bool isSameName(const QString &left, const QString &right)
{
    const auto joined = [](QString name) {
        return name.removeIf([](QChar c) { return c.isSpace(); });
    };
    return looksLike(joined(left), joined(right));
}

bool readsTheSame(const QString &left, const QString &right)
{
    return plain(left) == plain(right);
}

} // namespace domain
