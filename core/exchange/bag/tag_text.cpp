#include "exchange/bag/tag_text.h"

#include "base/text.h"

#include <QRegularExpression>
#include <QStringDecoder>

namespace exchange {

namespace {

Result<QString> decoded(const QByteArray &content, const QString &encoding)
{
    QStringDecoder decoder(encoding.toLatin1().constData());
    if (!decoder.isValid())
        return failure(ErrorCode::Unsupported,
                       Text::tr("The encoding “%1” is not known here.").arg(encoding));
    const bool isUtf8 = encoding.compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) == 0;
    if (isUtf8 && content.startsWith("\xef\xbb\xbf"))
        return failure(
            ErrorCode::Invalid,
            Text::tr("It begins with a byte order mark, which a file in UTF-8 must not."));
    QString text = decoder(content);
    if (decoder.hasError())
        return failure(ErrorCode::Invalid,
                       Text::tr("Its bytes are not in the encoding “%1”.").arg(encoding));
    return text;
}

} // namespace

Result<QStringList> tagLines(const QByteArray &content, const QString &encoding)
{
    static const QRegularExpression ending(QStringLiteral("\r\n|\r|\n"));
    TRY(const auto text, decoded(content, encoding));
    auto lines = text.split(ending);
    if (lines.last().isEmpty())
        lines.removeLast();
    return lines;
}

} // namespace exchange
