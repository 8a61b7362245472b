#pragma once

// BagWriter: writes a bag (BagIt 1.0, RFC 8493) with SHA-256 and SHA-512 manifests, signed.

#include "exchange/bag/bag_digests.h"
#include "exchange/bag/bag_target.h"

#include <QMap>

namespace exchange {

// A payload file whose SHA-256 is known; its producer checks it.
struct PayloadSource {
    QString path;      // below data/
    qint64 size = 0;   // bytes
    QByteArray sha256; // raw
};

// Names contain no character that RFC 8493 requires to be encoded, no backslash and no control
// character.
class BagWriter
{
public:
    explicit BagWriter(BagTarget &target)
        : m_target(target)
    {
    }

    // `path` is below data/.
    Result<void> addPayload(const QString &path, const QByteArray &content);
    Result<void> addPayloadFiles(const std::vector<PayloadSource> &sources, const Produce &produce);

    // A file outside data/.
    Result<void> addTag(const QString &path, const QByteArray &content);

    // Writes bagit.txt, bag-info.txt (the elements given, then Bag-Size and Payload-Oxum),
    // manifests and tag manifests, and for each tag manifest the signature that `sign` makes of its
    // bytes.
    Result<void> finish(const std::vector<std::pair<QString, QString>> &elements,
                        const std::function<QByteArray(const QByteArray &)> &sign);

    // Of everything that was written so far.
    KnownDigests knownDigests() const;

private:
    struct Digests {
        QByteArray sha256, sha512; // hex
    };
    using List = QMap<QString, Digests>;

    static QByteArray lines(const List &list, QByteArray Digests::*digest);
    QByteArray bagInfo(const std::vector<std::pair<QString, QString>> &elements) const;

    BagTarget &m_target;
    List m_payload;
    List m_tags;
    QHash<QString, WrittenFile> m_written; // by path
    qint64 m_bytes = 0;
};

} // namespace exchange
