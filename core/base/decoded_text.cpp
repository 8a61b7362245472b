#include "base/decoded_text.h"

#include <QStringDecoder>

namespace base {

namespace {

std::optional<QString> decodedBy(QStringDecoder decoder, const QByteArray &bytes)
{
    const QString text = decoder.isValid() ? QString(decoder(bytes)) : QString();
    return decoder.isValid() && !decoder.hasError() ? std::optional(text) : std::nullopt;
}

} // namespace

std::optional<QString> decodedText(const QByteArray &bytes)
{
    if (const auto marked = QStringDecoder::encodingForData(bytes))
        return decodedBy(QStringDecoder(*marked), bytes);
    const auto text = decodedBy(QStringDecoder(QStringDecoder::Utf8), bytes);
    return text ? text : decodedBy(QStringDecoder("GB18030"), bytes);
}

} // namespace base
