#include "base/exact_text.h"

#include "base/clean_text.h"
#include "base/normal_form.h"
#include "base/text.h"

#include <algorithm>
#include <array>

namespace base {

namespace {

constexpr char16_t byteSurrogates = 0xDC00; // this plus the byte represents a byte that is not
                                            // valid UTF-8
constexpr auto byteOrderMark = "\xef\xbb\xbf";
constexpr char32_t lastCharacter = 0x10FFFF;

// How many bytes the sequence has that begins at `at`, and its character; 0: it is no UTF-8.
qsizetype sequenceAt(QByteArrayView bytes, qsizetype at, char32_t &character)
{
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000}; // by length
    const auto lead = uchar(bytes.at(at));
    const qsizetype length = lead < 0x80 ? 1
        : lead >= 0xC2 && lead < 0xE0    ? 2
        : lead >= 0xE0 && lead < 0xF0    ? 3
        : lead >= 0xF0 && lead < 0xF5    ? 4
                                         : 0;
    if (length == 0 || at + length > bytes.size())
        return 0;
    character = length == 1 ? lead : lead & (0x7FU >> length);
    for (qsizetype i = 1; i < length; ++i) {
        const auto next = uchar(bytes.at(at + i));
        if ((next & 0xC0U) != 0x80)
            return 0;
        character = character << 6U | (next & 0x3FU);
    }
    const bool isCharacter = character >= least[std::size_t(length)] && character <= lastCharacter
        && !(character >= 0xD800 && character <= 0xDFFF);
    return isCharacter ? length : 0;
}

QString decodedByteByByte(QByteArrayView bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (qsizetype at = 0; at < bytes.size();) {
        char32_t character = 0;
        const qsizetype length = sequenceAt(bytes, at, character);
        if (length == 0)
            text += QChar(char16_t(byteSurrogates + uchar(bytes.at(at))));
        else
            text += QStringView(QChar::fromUcs4(character));
        at += std::max<qsizetype>(length, 1);
    }
    return text;
}

bool isControl(char32_t character)
{
    return (character < 0x20 && character != '\t' && character != '\n' && character != '\r')
        || (character >= 0x7F && character < 0xA0);
}

QString flawOf(char32_t character)
{
    const QString number = QStringLiteral("U+%1").arg(uint(character), 4, 16, QLatin1Char('0'));
    if (character == 0)
        return Text::tr("a NUL");
    if (isControl(character))
        return Text::tr("the control character %1").arg(number.toUpper());
    const bool isLineEnd = character == '\t' || character == '\n' || character == '\r';
    return !isLineEnd && isForbidden(character)
        ? Text::tr("the invisible character %1").arg(number.toUpper())
        : QString();
}

} // namespace

QString exactText(QByteArrayView utf8)
{
    // Qt drops the one and replaces the other; almost every text has neither.
    QString text = QString::fromUtf8(utf8);
    if (utf8.startsWith(byteOrderMark) || text.contains(QChar(QChar::ReplacementCharacter)))
        return decodedByteByByte(utf8);
    return text;
}

QString textFlaw(QByteArrayView utf8)
{
    if (utf8.startsWith(byteOrderMark))
        return Text::tr("a byte order mark");
    for (qsizetype at = 0; at < utf8.size();) {
        char32_t character = 0;
        const qsizetype length = sequenceAt(utf8, at, character);
        if (length == 0)
            return Text::tr("the byte %1, which is no UTF-8")
                .arg(QStringLiteral("%1").arg(uchar(utf8.at(at)), 2, 16, QLatin1Char('0')));
        if (const QString flaw = flawOf(character); !flaw.isEmpty())
            return flaw;
        at += length;
    }
    const QString text = QString::fromUtf8(utf8);
    return isComposed(text)
        ? QString()
        : Text::tr("a form other than NFC");
}

} // namespace base
