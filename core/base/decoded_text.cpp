#include "base/decoded_text.h"

#include <QStringDecoder>

#include <algorithm>

namespace base {

namespace {

std::optional<QString> decodedBy(QStringDecoder decoder, const QByteArray &bytes)
{
    const QString text = decoder.isValid() ? QString(decoder(bytes)) : QString();
    return decoder.isValid() && !decoder.hasError() ? std::optional(text) : std::nullopt;
}

// UTF-16 that lost its mark has zeros at every other byte of its ASCII; other text has none.
std::optional<QStringConverter::Encoding> unmarkedUtf16(const QByteArray &bytes)
{
    qsizetype zeros[2] = {0, 0}; // at even places, at odd ones
    for (qsizetype i = 0; i < bytes.size(); ++i)
        zeros[i % 2] += bytes.at(i) == 0 ? 1 : 0;
    if (bytes.size() % 2 != 0 || std::max(zeros[0], zeros[1]) <= bytes.size() / 4
        || std::min(zeros[0], zeros[1]) > 0)
        return std::nullopt;
    return zeros[0] > 0 ? QStringConverter::Utf16BE : QStringConverter::Utf16LE;
}

// The length of the UTF-8 character of several bytes at `at`; 0: no such character, or incomplete.
qsizetype utf8LengthAt(const QByteArray &bytes, qsizetype at)
{
    const auto lead = uchar(bytes.at(at));
    const qsizetype length = lead < 0xC2 ? 0
        : lead < 0xE0                    ? 2
        : lead < 0xF0                    ? 3
        : lead < 0xF5                    ? 4
                                         : 0;
    if (length == 0 || at + length > bytes.size())
        return 0;
    for (qsizetype i = at + 1; i < at + length; ++i) {
        if ((uchar(bytes.at(i)) & 0xC0) != 0x80)
            return 0;
    }
    return length;
}

bool isUtf8(const QByteArray &bytes)
{
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (uchar(bytes.at(i)) < 0x80)
            continue;
        const qsizetype length = utf8LengthAt(bytes, i);
        if (length == 0)
            return false;
        i += length - 1;
    }
    return true;
}

bool isOfOneByteUnits(const QByteArray &bytes)
{
    return !QStringDecoder::encodingForData(bytes) && !unmarkedUtf16(bytes);
}

// GB 2312 in its usual form: both bytes from 0xA1 on.
bool isOfGb2312(uchar lead, uchar trail)
{
    return lead >= 0xA1 && lead <= 0xF7 && trail >= 0xA1;
}

} // namespace

bool isDamagedUtf8(const QByteArray &bytes)
{
    if (!isOfOneByteUnits(bytes.mid(bytes.startsWith("\xEF\xBB\xBF") ? 3 : 0)) || isUtf8(bytes))
        return false;
    qsizetype whole = 0, other = 0; // bytes beyond ASCII
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (uchar(bytes.at(i)) < 0x80)
            continue;
        const qsizetype length = utf8LengthAt(bytes, i);
        (length >= 3 ? whole : other) += std::max<qsizetype>(length, 1);
        i += std::max<qsizetype>(length, 1) - 1;
    }
    return whole > other;
}

QString rareCharacters(const QByteArray &bytes)
{
    constexpr qsizetype mostNamed = 5;
    constexpr qsizetype share = 10;
    if (!isOfOneByteUnits(bytes) || isUtf8(bytes))
        return {};
    QString rare;
    qsizetype rareCount = 0, count = 0;
    for (qsizetype i = 0; i + 1 < bytes.size(); ++i) {
        if (uchar(bytes.at(i)) < 0x80)
            continue;
        const auto trail = uchar(bytes.at(i + 1));
        const qsizetype length = trail >= '0' && trail <= '9' ? 4 : 2;
        ++count;
        if (length == 4 || !isOfGb2312(uchar(bytes.at(i)), trail)) {
            ++rareCount;
            const QString one = QStringDecoder("GB18030")(bytes.mid(i, length));
            if (rare.size() < mostNamed && !rare.contains(one))
                rare += one;
        }
        i += length - 1;
    }
    return rareCount * share >= count ? rare : QString();
}

std::optional<QString> decodedText(const QByteArray &bytes)
{
    if (const auto marked = QStringDecoder::encodingForData(bytes))
        return decodedBy(QStringDecoder(*marked), bytes);
    if (const auto unmarked = unmarkedUtf16(bytes))
        return decodedBy(QStringDecoder(*unmarked), bytes);
    const auto text = decodedBy(QStringDecoder(QStringDecoder::Utf8), bytes);
    return text ? text : decodedBy(QStringDecoder("GB18030"), bytes);
}

} // namespace base
