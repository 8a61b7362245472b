#pragma once

// AgeHeader: reads and writes the header of an age file (C2SP age v1, "Header").

#include "base/random.h"
#include "base/result.h"
#include "crypto/age_key.h"
#include "crypto/secret_bytes.h"

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <vector>

namespace crypto {

// One recipient's stanza.
struct AgeStanza {
    QByteArrayList arguments; // its type first; at least one
    QByteArray body;          // decoded
};

// A well-formed header. Only the file key can show whether its MAC is right.
struct AgeHeader {
    std::vector<AgeStanza> stanzas;
    QByteArray authenticated; // the bytes that the MAC covers: up to and with "---"
    QByteArray mac;           // 32 bytes
    qsizetype size = 0;       // of the whole header in bytes, with its last line end

    // The longest header that is read. The specification leaves the limit open; this one has room
    // for 5,000 recipients.
    static constexpr qsizetype maxSize = 1 << 20;

    // Reads the header at the beginning of `bytes`; nothing where its last line is not complete
    // yet. Fails with Corrupt on a wrong form, with Unsupported on another version.
    static Result<std::optional<AgeHeader>> read(QByteArrayView bytes);

    // The 16-byte file key that one of the identities opens. Fails with Denied where none of the
    // stanzas is for one of them, with Corrupt on a malformed stanza or a wrong MAC.
    Result<SecretBytes> fileKey(const std::vector<const AgeIdentity *> &identities) const;

    // The bytes of a header that gives `fileKey` to each of the recipients.
    static QByteArray write(const SecretBytes &fileKey, const std::vector<AgeRecipient> &recipients,
                            const base::Random &random);
};

} // namespace crypto
