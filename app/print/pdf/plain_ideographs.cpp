#include "print/pdf/plain_ideographs.h"

#include "base/text.h"
#include "print/pdf/face.h"
#include "print/pdf/written_pdf.h"

#include <QHash>
#include <QRawFont>
#include <QRegularExpression>
#include <QtAlgorithms>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

#include <numeric>

namespace print {

namespace {

constexpr ushort firstRadical = 0x2e80;
constexpr ushort lastRadical = 0x2fdf;
constexpr ushort firstIdeograph = 0x3400;
constexpr ushort lastIdeograph = 0x9fff;

QList<quint32> glyphsOf(const QRawFont &font, ushort first, ushort last)
{
    QString characters;
    for (uint code = first; code <= last; ++code)
        characters.append(QChar(ushort(code)));
    return font.glyphIndexesForString(characters);
}

// Radical -> ideograph, of those that the face draws alike.
const QHash<ushort, ushort> &ideographs()
{
    static const QHash<ushort, ushort> found = [] {
        const QRawFont font = QRawFont::fromFont(face(9));
        QHash<quint32, ushort> byGlyph;
        const auto glyphs = glyphsOf(font, firstIdeograph, lastIdeograph);
        for (qsizetype i = 0; i < glyphs.size(); ++i)
            byGlyph.insert(glyphs[i], ushort(firstIdeograph + i));
        QHash<ushort, ushort> pairs;
        const auto radicals = glyphsOf(font, firstRadical, lastRadical);
        for (qsizetype i = 0; i < radicals.size(); ++i) {
            if (radicals[i] != 0 && byGlyph.contains(radicals[i]))
                pairs.insert(ushort(firstRadical + i), byGlyph.value(radicals[i]));
        }
        return pairs;
    }();
    return found;
}

ushort plain(ushort code)
{
    return code == u'\t' ? u' ' : ideographs().value(code, code);
}

QString hex(ushort code)
{
    return QStringLiteral("<%1>").arg(code, 4, 16, QLatin1Char('0'));
}

// "<first> <last> <code>": the codes go up by one; written out, since the corrected ones may not.
QString writtenOut(const QString &range)
{
    static const QRegularExpression shape(
        QStringLiteral("^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})>$"));
    const auto match = shape.match(range);
    if (!match.hasMatch())
        return range;
    const auto number = [&](int group) {
        return ushort(match.captured(group).toUInt(nullptr, 16));
    };
    QStringList codes;
    for (uint glyph = number(1); glyph <= number(2); ++glyph)
        codes.append(hex(plain(ushort(number(3) + glyph - number(1)))));
    return QStringLiteral("<%1> <%2> [%3]")
        .arg(match.captured(1), match.captured(2), codes.join(u' '));
}

// The codes of "<first> <last> [<code> <code> …]".
QString repairedList(const QString &range)
{
    static const QRegularExpression code(QStringLiteral("<([0-9A-Fa-f]{4})>"));
    const auto bracket = range.indexOf(u'[');
    if (bracket < 0)
        return range;
    QString repaired = range.first(bracket);
    qsizetype last = bracket;
    for (auto codes = code.globalMatch(range, bracket); codes.hasNext();) {
        const auto match = codes.next();
        repaired += range.sliced(last, match.capturedStart() - last)
            + hex(plain(ushort(match.captured(1).toUInt(nullptr, 16))));
        last = match.capturedEnd();
    }
    return repaired + range.sliced(last);
}

std::string repairedMap(const std::string &map)
{
    QStringList lines = QString::fromLatin1(map.data(), qsizetype(map.size())).split(u'\n');
    bool inRanges = false;
    for (QString &line : lines) {
        if (line.endsWith(QLatin1String("beginbfrange")))
            inRanges = true;
        else if (line == QLatin1String("endbfrange"))
            inRanges = false;
        else if (inRanges)
            line = repairedList(writtenOut(line));
    }
    return lines.join(u'\n').toStdString();
}

// The glyphs that are not in the map.
QList<uint> glyphsWithout(const QString &map, uint count)
{
    static const QRegularExpression range(
        QStringLiteral("^<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> [\\[<]"),
        QRegularExpression::MultilineOption);
    QList<uint> without;
    uint next = 0;
    for (auto ranges = range.globalMatch(map); ranges.hasNext();) {
        const auto match = ranges.next();
        for (; next < match.captured(1).toUInt(nullptr, 16); ++next)
            without.append(next);
        next = match.captured(2).toUInt(nullptr, 16) + 1;
    }
    for (; next < count; ++next)
        without.append(next);
    return without;
}

// How many glyphs the font has: a bit for each (ISO 19005-1 §6.3.5).
uint glyphCount(QPDFObjectHandle font)
{
    auto descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    auto set = descendant.getKey("/FontDescriptor").getKey("/CIDSet");
    if (!set.isStream())
        return 0;
    const auto bytes = set.getStreamData(qpdf_dl_generalized);
    return std::accumulate(bytes->getBuffer(), bytes->getBuffer() + bytes->getSize(), 0u,
                           [](uint sum, uchar byte) { return sum + qPopulationCount(byte); });
}

// Only where there are just as many glyphs without a character as there are characters.
std::string withRare(const std::string &map, uint count, const QList<uint> &drawn)
{
    const QString text = QString::fromStdString(map);
    const auto glyphs = glyphsWithout(text, count);
    const auto end = text.indexOf(QLatin1String("endcmap"));
    if (glyphs.size() != drawn.size() || end < 0)
        return map;
    QString noted;
    for (qsizetype i = 0; i < glyphs.size(); ++i) // in blocks of one: a block has at most a hundred
        noted += QStringLiteral("1 beginbfchar\n%1 <%2%3>\nendbfchar\n")
                     .arg(hex(ushort(glyphs[i])))
                     .arg(uint(QChar::highSurrogate(drawn[i])), 4, 16)
                     .arg(uint(QChar::lowSurrogate(drawn[i])), 4, 16);
    return (text.first(end) + noted + text.sliced(end)).toStdString();
}

// "Bold" of "/NotoSansCJKsc-Bold".
QString styleOf(QPDFObjectHandle font)
{
    auto name = font.getKey("/BaseFont");
    return name.isName() ? QString::fromStdString(name.getName()).section(u'-', -1) : QString();
}

QByteArray repaired(const QByteArray &pdf, const RareCharacters &rare)
{
    QPDF document;
    document.processMemoryFile("form", pdf.constData(), std::size_t(pdf.size()));
    for (auto &object : document.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode"))
            continue;
        auto stream = object.getKey("/ToUnicode");
        const auto buffer = stream.getStreamData(qpdf_dl_generalized);
        const std::string map(reinterpret_cast<const char *>(buffer->getBuffer()),
                              buffer->getSize());
        std::string noted = repairedMap(map);
        if (const auto drawn = rare.of(styleOf(object)); !drawn.isEmpty())
            noted = withRare(noted, glyphCount(object), drawn);
        stream.replaceStreamData(noted, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
    }
    return written(document, pdf.size());
}

} // namespace

Result<QByteArray> withPlainIdeographs(const QByteArray &pdf, const RareCharacters &rare)
{
    try {
        return repaired(pdf, rare);
    } catch (const std::exception &error) { // how the library reports it
        return failure(ErrorCode::Corrupt, Text::tr("The PDF could not be finished."),
                       QString::fromUtf8(error.what()));
    }
}

} // namespace print
