#include "crypto/base64url.h"

#include "base/text.h"

namespace crypto {

namespace {
constexpr auto spelling = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;
}

QByteArray toBase64Url(QByteArrayView bytes)
{
    return bytes.toByteArray().toBase64(spelling);
}

Result<QByteArray> fromBase64Url(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(
        text.toByteArray(), spelling | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray bytes = decoded ? *decoded : QByteArray();
    if (toBase64Url(bytes) != text)
        return failure(ErrorCode::Invalid, Text::tr("This is no base64url text without padding."));
    return bytes;
}

} // namespace crypto
