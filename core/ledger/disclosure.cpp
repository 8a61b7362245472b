#include "ledger/disclosure.h"

#include "base/canonical_json.h"
#include "base/text.h"
#include "crypto/base64url.h"
#include "crypto/digest.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ledger {

namespace {
constexpr int saltSize = 16;
}

QString Disclosure::digest() const
{
    return QString::fromLatin1(crypto::toBase64Url(crypto::sha256({text})));
}

Result<Disclosure> disclose(const QString &field, const QJsonValue &value,
                            const base::Random &random)
{
    if (field == QLatin1String("_sd") || field == QLatin1String("...")) // RFC 9901 §4.2.1
        return failure(ErrorCode::Invalid, Text::tr("No field may be called “%1”.").arg(field));
    QByteArray salt(saltSize, '\0');
    random(salt.data(), std::size_t(salt.size()));
    TRY(const auto name, base::canonicalJson(field));
    TRY(const auto text, base::canonicalJson(value));
    const QByteArray json =
        "[\"" + crypto::toBase64Url(salt) + "\"," + name + ',' + text + ']'; // canonical JSON
    return Disclosure{field, value, crypto::toBase64Url(json)};
}

Result<Disclosure> readDisclosure(const QByteArray &text)
{
    TRY(const auto json, crypto::fromBase64Url(text));
    const auto array = QJsonDocument::fromJson(json).array();
    if (array.size() != 3 || !array.at(0).isString() || !array.at(1).isString())
        return failure(ErrorCode::Corrupt,
                       Text::tr("A disclosure is not a JSON array of salt, name and value."));
    const auto spelled = base::canonicalJson(array);
    if (!spelled || *spelled != json)
        return failure(ErrorCode::Corrupt, Text::tr("A disclosure is not canonical JSON."));
    return Disclosure{array.at(1).toString(), array.at(2), text};
}

} // namespace ledger
