#include "base/uuid_v7.h"

#include <QUuid>

#include <array>

namespace base {

QString newUuidV7(qint64 utcMs, const Random &random)
{
    std::array<uchar, 16> bytes{};
    random(bytes.data() + 6, 10);
    for (int i = 0; i < 6; ++i)
        bytes.at(std::size_t(i)) = uchar(utcMs >> (8 * (5 - i)));
    bytes[6] = uchar(0x70 | (bytes[6] & 0x0f)); // version 7
    bytes[8] = uchar(0x80 | (bytes[8] & 0x3f)); // variant 10
    const QByteArrayView view(reinterpret_cast<const char *>(bytes.data()),
                              qsizetype(bytes.size()));
    return QUuid::fromRfc4122(view).toString(QUuid::WithoutBraces);
}

bool isUuidV7(const QString &text)
{
    const auto uuid = QUuid::fromString(text);
    return text.size() == 36 && text.at(14) == u'7' && uuid.variant() == QUuid::DCE
        && uuid.toString(QUuid::WithoutBraces) == text;
}

} // namespace base
