#include "exchange/bag/bag_writer.h"

#include "base/visible_text.h"
#include "crypto/digest.h"

#include <QLocale>

namespace exchange {

using crypto::DigestAlgorithm;

Result<void> BagWriter::addPayload(const QString &path, const QByteArray &content)
{
    const QString full = QStringLiteral("data/") + path;
    TRY(m_target.put(full, content));
    crypto::Hasher hasher({DigestAlgorithm::Sha256, DigestAlgorithm::Sha512});
    hasher.add(content.constData(), std::size_t(content.size()));
    const auto digests = hasher.finish();
    m_payload.insert(full, {digests[0].bytes.toHex(), digests[1].bytes.toHex()});
    m_bytes += content.size();
    return {};
}

Result<void> BagWriter::addPayloadFiles(const std::vector<PayloadSource> &sources,
                                        const Produce &produce)
{
    std::vector<ComingFile> coming;
    for (const auto &source : sources)
        coming.push_back({QStringLiteral("data/") + source.path, source.size});
    std::vector<QByteArray> sha512(sources.size());
    const auto produceAndDigest = [&](std::size_t i, const TakePiece &take) -> Result<void> {
        crypto::Hasher hasher({DigestAlgorithm::Sha512});
        TRY(produce(i, [&](const char *bytes, std::size_t count) {
            hasher.add(bytes, count);
            return take(bytes, count);
        }));
        sha512[i] = hasher.finish().front().bytes.toHex();
        return {};
    };
    TRY(const auto marks, m_target.putAll(coming, produceAndDigest));
    for (std::size_t i = 0; i < sources.size(); ++i) {
        const QByteArray sha256 = sources[i].sha256.toHex();
        m_payload.insert(coming[i].path, {sha256, sha512[i]});
        if (marks[i])
            m_written.insert(coming[i].path, {*marks[i], QString::fromLatin1(sha256)});
        m_bytes += coming[i].size;
    }
    return {};
}

Result<void> BagWriter::addTag(const QString &path, const QByteArray &content)
{
    TRY(m_target.put(path, content));
    crypto::Hasher hasher({DigestAlgorithm::Sha256, DigestAlgorithm::Sha512});
    hasher.add(content.constData(), std::size_t(content.size()));
    const auto digests = hasher.finish();
    m_tags.insert(path, {digests[0].bytes.toHex(), digests[1].bytes.toHex()});
    return {};
}

KnownDigests BagWriter::knownDigests() const
{
    KnownDigests known{{}, m_written};
    for (const auto *list : {&m_payload, &m_tags}) {
        for (const auto &digests : *list)
            known.sha512.insert(QString::fromLatin1(digests.sha256),
                                QString::fromLatin1(digests.sha512));
    }
    return known;
}

// As sha256sum and sha512sum write and read it.
QByteArray BagWriter::lines(const List &list, QByteArray Digests::*digest)
{
    QByteArray text;
    for (auto file = list.begin(); file != list.end(); ++file)
        text += file.value().*digest + "  " + file.key().toUtf8() + '\n';
    return text;
}

QByteArray BagWriter::bagInfo(const std::vector<std::pair<QString, QString>> &elements) const
{
    QString text;
    for (const auto &[label, value] : elements) {
        if (!value.isEmpty())
            text += QStringLiteral("%1: %2\n").arg(label, base::visibleText(value.simplified()));
    }
    text += QStringLiteral("Bag-Size: %1\n")
                .arg(QLocale::c().formattedDataSize(m_bytes, 1, QLocale::DataSizeSIFormat));
    text += QStringLiteral("Payload-Oxum: %1.%2\n").arg(m_bytes).arg(m_payload.size());
    return text.toUtf8();
}

Result<void> BagWriter::finish(const std::vector<std::pair<QString, QString>> &elements,
                               const std::function<QByteArray(const QByteArray &)> &sign)
{
    TRY(addTag(QStringLiteral("bagit.txt"),
               "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"));
    TRY(addTag(QStringLiteral("bag-info.txt"), bagInfo(elements)));
    TRY(addTag(QStringLiteral("manifest-sha256.txt"), lines(m_payload, &Digests::sha256)));
    TRY(addTag(QStringLiteral("manifest-sha512.txt"), lines(m_payload, &Digests::sha512)));
    const std::pair<QString, QByteArray> lists[] = {
        {QStringLiteral("tagmanifest-sha256.txt"), lines(m_tags, &Digests::sha256)},
        {QStringLiteral("tagmanifest-sha512.txt"), lines(m_tags, &Digests::sha512)}};
    for (const auto &[path, list] : lists) {
        TRY(m_target.put(path, list));
        TRY(m_target.put(path + QStringLiteral(".sig"), sign(list)));
    }
    return {};
}

} // namespace exchange
