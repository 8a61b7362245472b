// An entry is read only from the one spelling that it has (RFC 8785).

#include "base/canonical_json.h"
#include "base/plain_canonical.h"
#include "fuzz/law.h"
#include "ledger/entry.h"
#include "ledger/entry_schema.h"

#include <QJsonDocument>

using tests::require;

namespace {

const crypto::PrivateKey &signer()
{
    static const auto key = crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray(32, 'k')));
    return key;
}

void judgeSpelling(const QByteArray &bytes)
{
    const auto object = base::parseCanonicalObject(bytes);
    const bool isPlain = base::isPlainlyCanonical(bytes);
    if (object) {
        const auto spelled = base::canonicalJson(*object);
        require(spelled && *spelled == bytes, "what was read as canonical is spelled so");
    }
    if (isPlain && bytes.startsWith('{')) {
        const auto spelled = base::canonicalJson(QJsonDocument::fromJson(bytes).object());
        require(spelled && *spelled == bytes, "what is plainly canonical is canonical");
        require(object.has_value(), "what is plainly canonical can be read");
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray bytes = tests::bytesOf(data, size);
    judgeSpelling(bytes);
    const auto entry = ledger::readEntry(bytes, QByteArray(crypto::signatureSize, '\0'));
    if (!entry)
        return 0;
    for (const int rules : {domain::firstRules, domain::newestRules})
        (void)ledger::checkAgainstSchema(*entry, rules);
    const auto again = ledger::signEntry(*entry, signer());
    require(again && again->bytes == bytes, "an entry's members say all that its bytes say");
    return 0;
}
