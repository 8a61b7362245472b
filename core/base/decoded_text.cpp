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

} // namespace

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
