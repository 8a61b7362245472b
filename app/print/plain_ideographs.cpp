#include "print/plain_ideographs.h"

#include "base/text.h"
#include "print/face.h"
#include "print/written_pdf.h"

#include <QHash>
#include <QRawFont>
#include <QRegularExpression>

#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>

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

// "<first> <last> <code>": the codes go up by one; written out, since the mended ones may not.
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
QString mendedList(const QString &range)
{
    static const QRegularExpression code(QStringLiteral("<([0-9A-Fa-f]{4})>"));
    const auto bracket = range.indexOf(u'[');
    if (bracket < 0)
        return range;
    QString mended = range.first(bracket);
    qsizetype last = bracket;
    for (auto codes = code.globalMatch(range, bracket); codes.hasNext();) {
        const auto match = codes.next();
        mended += range.sliced(last, match.capturedStart() - last)
            + hex(plain(ushort(match.captured(1).toUInt(nullptr, 16))));
        last = match.capturedEnd();
    }
    return mended + range.sliced(last);
}

std::string mendedMap(const std::string &map)
{
    QStringList lines = QString::fromLatin1(map.data(), qsizetype(map.size())).split(u'\n');
    bool inRanges = false;
    for (QString &line : lines) {
        if (line.endsWith(QLatin1String("beginbfrange")))
            inRanges = true;
        else if (line == QLatin1String("endbfrange"))
            inRanges = false;
        else if (inRanges)
            line = mendedList(writtenOut(line));
    }
    return lines.join(u'\n').toStdString();
}

QByteArray mended(const QByteArray &pdf)
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
        stream.replaceStreamData(mendedMap(map), QPDFObjectHandle::newNull(),
                                 QPDFObjectHandle::newNull());
    }
    return written(document, pdf.size());
}

} // namespace

Result<QByteArray> withPlainIdeographs(const QByteArray &pdf)
{
    try {
        return mended(pdf);
    } catch (const std::exception &error) { // the library's way to say so
        return failure(ErrorCode::Corrupt, Text::tr("The PDF could not be finished."),
                       QString::fromUtf8(error.what()));
    }
}

} // namespace print
