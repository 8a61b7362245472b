#include "base/file_name.h"

#include "base/clean_text.h"
#include "base/normal_form.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace base {

namespace {

constexpr char32_t firstEscape = 0xDC80; // represents the byte 0x80
constexpr char32_t lastEscape = 0xDCFF;
const auto decomposedMark = QStringLiteral("\\d");

// How many bytes the UTF-8 character at the start of `bytes` has (RFC 3629); 0 where none is there.
qsizetype characterSize(QByteArrayView bytes)
{
    const auto at = [&](qsizetype i) { return uchar(bytes[i]); };
    const uchar lead = at(0);
    const qsizetype size = lead < 0x80 ? 1
        : lead >= 0xC2 && lead < 0xE0  ? 2
        : lead >= 0xE0 && lead < 0xF0  ? 3
        : lead >= 0xF0 && lead < 0xF5  ? 4
                                       : 0;
    if (size == 0 || size > bytes.size())
        return 0;
    for (qsizetype i = 1; i < size; ++i) {
        if ((at(i) & 0xC0) != 0x80)
            return 0;
    }
    const bool isOverlong = (lead == 0xE0 && at(1) < 0xA0) || (lead == 0xF0 && at(1) < 0x90);
    const bool isBeyond = (lead == 0xED && at(1) > 0x9F) || (lead == 0xF4 && at(1) > 0x8F);
    return isOverlong || isBeyond ? 0 : size;
}

// The character that these bytes are. (QString::fromUtf8 would drop a byte order mark.)
char32_t characterIn(QByteArrayView bytes)
{
    constexpr std::array<uchar, 5> leadBits{0, 0x7F, 0x1F, 0x0F, 0x07};
    char32_t c = uchar(bytes[0]) & leadBits.at(std::size_t(bytes.size()));
    for (qsizetype i = 1; i < bytes.size(); ++i)
        c = (c << 6) | (uchar(bytes[i]) & 0x3F);
    return c;
}

bool isByte(char32_t c)
{
    return c >= firstEscape && c <= lastEscape;
}

// As pathOf reads: a pair of surrogates is a character, a lone one represents itself.
std::vector<char32_t> charactersOf(const QString &text)
{
    std::vector<char32_t> characters;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair =
            text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        characters.push_back(isPair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1))
                                    : text.at(i).unicode());
        i += isPair ? 1 : 0;
    }
    return characters;
}

// (QString::fromUcs4 drops a byte order mark.)
QString textOf(char32_t c)
{
    return QStringView(QChar::fromUcs4(c)).toString();
}

// What a reader would not see, or what would steer the line that it is on.
bool isUnseen(char32_t c)
{
    return c == u'\t' || c == u'\n' || isForbidden(c) || isInvisible(c) || isInkless(c);
}

QString escaped(char32_t c)
{
    if (isByte(c))
        return QStringLiteral("\\x")
            + QStringLiteral("%1").arg(uint(c - firstEscape + 0x80), 2, 16).toUpper();
    return QStringLiteral("\\u{%1}").arg(uint(c), 4, 16, QLatin1Char('0'));
}

// Each character that composing what is before it would change is escaped.
QString withoutChanges(const QString &spelled)
{
    QString out;
    for (const char32_t c : charactersOf(spelled)) {
        const QString next = out + textOf(c);
        out = composed(next) == next ? next : out + escaped(c);
    }
    return out;
}

QString spelledPart(const QString &part)
{
    QString spelled;
    for (const char32_t c : charactersOf(part))
        spelled += c == u'\\' ? QStringLiteral("\\\\") : isUnseen(c) ? escaped(c) : textOf(c);
    const QString inNfc = composed(spelled);
    if (inNfc == spelled)
        return spelled;
    const QString marked = decomposedMark + inNfc;
    const bool leadsBack = decomposed(inNfc) == spelled;
    return leadsBack && composed(marked) == marked ? marked : withoutChanges(spelled);
}

// The character of the escape at the start of `text`, which is cut off; nothing where none is
// there.
std::optional<char32_t> takeEscape(QStringView &text)
{
    const auto taken = [&](qsizetype size, char32_t c) {
        text = text.sliced(size);
        return std::optional(c);
    };
    if (text.startsWith(QLatin1String("\\\\")))
        return taken(2, u'\\');
    bool isNumber = false;
    if (text.startsWith(QLatin1String("\\x")) && text.size() >= 4) {
        const uint byte = text.sliced(2, 2).toUInt(&isNumber, 16);
        return isNumber && byte >= 0x80 ? taken(4, firstEscape + byte - 0x80) : std::nullopt;
    }
    const auto end = text.indexOf(u'}');
    if (!text.startsWith(QLatin1String("\\u{")) || end < 4 || end > 9)
        return std::nullopt;
    const uint code = text.sliced(3, end - 3).toUInt(&isNumber, 16);
    return isNumber && code <= 0x10FFFF ? taken(end + 1, code) : std::nullopt;
}

std::optional<QString> partSpelled(const QString &spelled)
{
    const bool isDecomposed = spelled.startsWith(decomposedMark);
    const QString plain =
        isDecomposed ? decomposed(spelled.sliced(decomposedMark.size())) : spelled;
    QString part;
    for (QStringView rest = plain; !rest.isEmpty();) {
        if (rest.front() != u'\\') {
            part += rest.front();
            rest = rest.sliced(1);
            continue;
        }
        const auto c = takeEscape(rest);
        if (!c)
            return std::nullopt;
        part += textOf(*c);
    }
    return part;
}

} // namespace

QString pathOf(const QByteArray &bytes)
{
    QString path;
    for (qsizetype i = 0; i < bytes.size();) {
        const auto rest = QByteArrayView(bytes).sliced(i);
        const auto size = characterSize(rest);
        path += textOf(size > 0 ? characterIn(rest.first(size))
                                : firstEscape + uchar(rest.front()) - 0x80);
        i += std::max<qsizetype>(1, size);
    }
    return path;
}

QByteArray bytesOf(const QString &path)
{
    const auto isAscii = [](QChar c) { return c.unicode() < 0x80; };
    if (std::all_of(path.begin(), path.end(), isAscii)) // most paths, and ten times as fast
        return path.toLatin1();
    QByteArray bytes;
    for (const char32_t c : charactersOf(path)) {
        if (isByte(c))
            bytes += char(c - firstEscape + 0x80);
        else
            bytes += textOf(c).toUtf8();
    }
    return bytes;
}

QString spelledPath(const QString &path)
{
    QStringList parts = path.split(u'/');
    for (QString &part : parts)
        part = spelledPart(part);
    return parts.join(u'/');
}

std::optional<QString> pathSpelled(const QString &spelled)
{
    QStringList parts = spelled.split(u'/');
    for (QString &part : parts) {
        const auto path = partSpelled(part);
        if (!path)
            return std::nullopt;
        part = *path;
    }
    const QString path = parts.join(u'/');
    return spelledPath(path) == spelled ? std::optional(path) : std::nullopt;
}

} // namespace base
