#include "base/clean_text.h"

#include "base/normal_form.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace base {

namespace {

struct Range {
    char32_t first;
    char32_t last;
};

// In ascending order. The last two code points of each plane are judged apart.
constexpr std::array forbiddenRanges{
    Range{0x0000, 0x0008}, Range{0x000B, 0x001F}, Range{0x007F, 0x009F}, Range{0x00AD, 0x00AD},
    Range{0x061C, 0x061C}, Range{0x180E, 0x180E}, Range{0x200B, 0x200B}, Range{0x200E, 0x200F},
    Range{0x2028, 0x202E}, Range{0x2060, 0x2064}, Range{0x2066, 0x206F}, Range{0xD800, 0xDFFF},
    Range{0xFDD0, 0xFDEF}, Range{0xFEFF, 0xFEFF}, Range{0xFFF9, 0xFFFB},
};

// Visible format characters: they are drawn above or around numbers (Unicode property
// Prepended_Concatenation_Mark).
constexpr std::array seenRanges{
    Range{0x0600, 0x0605}, Range{0x06DD, 0x06DD},   Range{0x070F, 0x070F},   Range{0x0890, 0x0891},
    Range{0x08E2, 0x08E2}, Range{0x110BD, 0x110BD}, Range{0x110CD, 0x110CD},
};

// Unicode property Default_Ignorable_Code_Point, as far as code points are assigned and not
// forbidden, and the blank pattern of Braille.
constexpr std::array inklessRanges{
    Range{0x034F, 0x034F},   Range{0x115F, 0x1160},   Range{0x17B4, 0x17B5},
    Range{0x180B, 0x180D},   Range{0x180F, 0x180F},   Range{0x2800, 0x2800},
    Range{0x3164, 0x3164},   Range{0xFE00, 0xFE0F},   Range{0xFFA0, 0xFFA0},
    Range{0x1BCA0, 0x1BCA3}, Range{0x1D173, 0x1D17A}, Range{0xE0001, 0xE0001},
    Range{0xE0020, 0xE007F}, Range{0xE0100, 0xE01EF},
};

constexpr std::array variationRanges{
    Range{0x180B, 0x180D},
    Range{0x180F, 0x180F},
    Range{0xFE00, 0xFE0F},
    Range{0xE0100, 0xE01EF},
};

constexpr char32_t nonJoiner = 0x200C;
constexpr char32_t joiner = 0x200D;
constexpr char32_t emojiPresentation = 0xFE0F;

template <std::size_t N>
bool isIn(const std::array<Range, N> &ranges, char32_t character)
{
    const auto range = std::find_if(ranges.begin(), ranges.end(), [character](const Range &one) {
        return character <= one.last;
    });
    return range != ranges.end() && character >= range->first;
}

bool isJoiner(char32_t character)
{
    return character == nonJoiner || character == joiner;
}

// Whether a joiner may follow: Persian, Urdu and the scripts of India shape letters by it, and
// pictographs are put together by it.
bool takesJoiner(char32_t before)
{
    if (before == emojiPresentation || QChar::category(before) == QChar::Symbol_Other
        || QChar::category(before) == QChar::Symbol_Modifier)
        return true;
    switch (QChar::script(before)) {
    case QChar::Script_Unknown:
    case QChar::Script_Common:
    case QChar::Script_Inherited:
    case QChar::Script_Latin:
    case QChar::Script_Greek:
    case QChar::Script_Cyrillic:
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return false;
    default:
        return QChar::isLetter(before) || QChar::isMark(before);
    }
}

struct Name {
    char32_t character;
    const char *name;
};

constexpr std::array names{
    Name{0x0000, "NULL"},
    Name{0x0009, "TAB"},
    Name{0x000A, "LINE FEED"},
    Name{0x000D, "CARRIAGE RETURN"},
    Name{0x001B, "ESCAPE"},
    Name{0x00AD, "SOFT HYPHEN"},
    Name{0x034F, "COMBINING GRAPHEME JOINER"},
    Name{0x061C, "ARABIC LETTER MARK"},
    Name{0x180E, "MONGOLIAN VOWEL SEPARATOR"},
    Name{0x200B, "ZERO WIDTH SPACE"},
    Name{0x200C, "ZERO WIDTH NON-JOINER"},
    Name{0x200D, "ZERO WIDTH JOINER"},
    Name{0x200E, "LEFT-TO-RIGHT MARK"},
    Name{0x200F, "RIGHT-TO-LEFT MARK"},
    Name{0x2028, "LINE SEPARATOR"},
    Name{0x2029, "PARAGRAPH SEPARATOR"},
    Name{0x202A, "LEFT-TO-RIGHT EMBEDDING"},
    Name{0x202B, "RIGHT-TO-LEFT EMBEDDING"},
    Name{0x202C, "POP DIRECTIONAL FORMATTING"},
    Name{0x202D, "LEFT-TO-RIGHT OVERRIDE"},
    Name{0x202E, "RIGHT-TO-LEFT OVERRIDE"},
    Name{0x2060, "WORD JOINER"},
    Name{0x2061, "FUNCTION APPLICATION"},
    Name{0x2062, "INVISIBLE TIMES"},
    Name{0x2063, "INVISIBLE SEPARATOR"},
    Name{0x2064, "INVISIBLE PLUS"},
    Name{0x2066, "LEFT-TO-RIGHT ISOLATE"},
    Name{0x2067, "RIGHT-TO-LEFT ISOLATE"},
    Name{0x2068, "FIRST STRONG ISOLATE"},
    Name{0x2069, "POP DIRECTIONAL ISOLATE"},
    Name{0x2800, "BRAILLE PATTERN BLANK"},
    Name{0x3164, "HANGUL FILLER"},
    Name{0xFE0E, "VARIATION SELECTOR-15"},
    Name{0xFE0F, "VARIATION SELECTOR-16"},
    Name{0xFEFF, "ZERO WIDTH NO-BREAK SPACE"},
    Name{0xFFA0, "HALFWIDTH HANGUL FILLER"},
};

} // namespace

char32_t characterAt(const QString &text, qsizetype &at)
{
    const QChar unit = text.at(at++);
    if (unit.isHighSurrogate() && at < text.size() && text.at(at).isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text.at(at++));
    return unit.unicode();
}

bool isForbidden(char32_t character)
{
    if (character >= U' ' && character <= U'~') // most of all texts
        return false;
    if (isIn(forbiddenRanges, character) || (character & 0xFFFE) == 0xFFFE)
        return true;
    const auto version = QChar::unicodeVersion(character);
    return version == QChar::Unicode_Unassigned || version > QChar::Unicode_14_0;
}

bool isInkless(char32_t character)
{
    return character >= inklessRanges.front().first && isIn(inklessRanges, character);
}

bool isInvisible(char32_t character)
{
    if (character < 0xAD || isJoiner(character) || isIn(variationRanges, character))
        return false;
    if (QChar::category(character) == QChar::Other_Format)
        return !isIn(seenRanges, character);
    return isInkless(character) || (isForbidden(character) && character > 0x9F);
}

bool isBlank(const QString &text)
{
    for (qsizetype at = 0; at < text.size();) {
        const char32_t character = characterAt(text, at);
        if (!QChar::isSpace(character) && !isJoiner(character) && !isInkless(character)
            && !isForbidden(character))
            return false;
    }
    return true;
}

std::optional<CharacterAt> firstRefused(const QString &text, bool hasLines)
{
    for (qsizetype at = 0, number = 1; at < text.size(); ++number) {
        const char32_t character = characterAt(text, at);
        if (isForbidden(character)
            || (!hasLines && (character == U'\n' || character == U'\t' || isInkless(character))))
            return CharacterAt{number, character};
    }
    return std::nullopt;
}

bool isNormal(const QString &text)
{
    return isComposed(text);
}

bool isCleanText(const QString &text)
{
    return !firstRefused(text, true) && isNormal(text);
}

bool isCleanLine(const QString &text)
{
    return !firstRefused(text, false) && isNormal(text);
}

bool isLongTextMember(const QString &member)
{
    static const QStringList members{QStringLiteral("reason"),     QStringLiteral("remarks"),
                                     QStringLiteral("condition"),  QStringLiteral("purpose"),
                                     QStringLiteral("note"),       QStringLiteral("excerpt"),
                                     QStringLiteral("description")};
    return members.contains(member);
}

std::optional<CharacterAt> firstUnseen(const QString &text, bool hasLines)
{
    char32_t before = 0;
    for (qsizetype at = 0, number = 1; at < text.size(); ++number) {
        const char32_t character = characterAt(text, at);
        if (isForbidden(character) || isInvisible(character) || (!hasLines && isInkless(character))
            || (isJoiner(character) && !takesJoiner(before)))
            return CharacterAt{number, character};
        before = character;
    }
    return std::nullopt;
}

QString characterName(char32_t character)
{
    const QString code = QStringLiteral("U+")
        + QStringLiteral("%1").arg(uint(character), 4, 16, QLatin1Char('0')).toUpper();
    const auto known = std::find_if(names.begin(), names.end(),
                                    [&](const Name &one) { return one.character == character; });
    return known == names.end() ? code : code + u' ' + QLatin1String(known->name);
}

} // namespace base
