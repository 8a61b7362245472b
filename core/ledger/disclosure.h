#pragma once

// Disclosure: the salted plain value behind a digest in an entry's `sealed`, made exactly as an
// SD-JWT disclosure for an object property (RFC 9901 §4.2.1).

#include "base/random.h"
#include "base/result.h"

#include <QJsonValue>
#include <QMap>
#include <QString>

namespace ledger {

struct Disclosure {
    QString field;
    QJsonValue value;
    QByteArray text; // base64url, no padding, of the UTF-8 JSON array [salt, field, value]

    // base64url(SHA-256(text)), as written in `sealed` (RFC 9901 §4.2.3).
    QString digest() const;
};

using Disclosed = QMap<QString, Disclosure>; // by field

// A new disclosure with a salt of 128 random bits. Fails with Invalid when the
// value has no canonical form, and on the names that RFC 9901 keeps for itself ("_sd", "...").
Result<Disclosure> disclose(const QString &field, const QJsonValue &value,
                            const base::Random &random);

// Reads one back. Fails with Corrupt when it is not base64url of such an array in its canonical
// form (RFC 8785): one text for one value and salt.
Result<Disclosure> readDisclosure(const QByteArray &text);

} // namespace ledger
