// A disclosure is read only from the one text whose digest was signed (RFC 9901 §4.2.1).

#include "base/canonical_json.h"
#include "crypto/base64url.h"
#include "fuzz/law.h"
#include "ledger/disclosure.h"

#include <QJsonArray>
#include <QJsonDocument>

using tests::require;

namespace {

void judge(const QByteArray &text)
{
    const auto read = ledger::readDisclosure(text);
    if (!read)
        return;
    const auto bytes = crypto::fromBase64Url(text);
    require(bytes.has_value(), "a disclosure is base64url");
    const auto parts = QJsonDocument::fromJson(*bytes).array();
    require(parts.size() == 3 && parts[1].toString() == read->field && parts[2] == read->value,
            "a disclosure is a salt, the field and its value");
    const auto spelled = base::canonicalJson(parts);
    require(spelled && *spelled == *bytes, "a value has one disclosure under one salt");
    require(read->text == text && read->digest().size() == 43, "a digest is that of the text");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray text = tests::bytesOf(data, size);
    if (const auto bytes = crypto::fromBase64Url(text))
        require(crypto::toBase64Url(*bytes) == text, "one text for one value");
    judge(text);
    judge(crypto::toBase64Url(text)); // a change in the clear text reaches deeper
    return 0;
}
