#include "ledger/cosignature.h"

#include "base/text.h"
#include "crypto/digest.h"

#include <QtEndian>

namespace ledger {

namespace {

const QByteArray linePrefix = "\xe2\x80\x94 sealbook/"; // em dash and space, signed-note
constexpr int keyIdDigits = 64;
constexpr int keyHashSize = 4;
constexpr int timeSize = 8;
constexpr char cosignatureType = '\x04'; // tlog-cosignature, Ed25519

QByteArray message(const Checkpoint &checkpoint, quint64 seconds)
{
    return "cosignature/v1\ntime " + QByteArray::number(seconds) + '\n' + bodyOf(checkpoint);
}

QByteArray keyHash(const crypto::PublicKey &key)
{
    return crypto::sha256({"sealbook/" + key.id().toLatin1() + '\n' + cosignatureType, key.raw()})
        .left(keyHashSize);
}

QByteArray lineOf(const crypto::PublicKey &key, const QByteArray &payload)
{
    return linePrefix + key.id().toLatin1() + ' ' + payload.toBase64() + '\n';
}

tl::unexpected<Error> notACosignature()
{
    return failure(ErrorCode::Corrupt,
                   Text::tr("This is not an officer’s cosignature of a checkpoint."));
}

} // namespace

QByteArray cosign(const Checkpoint &checkpoint, const crypto::PrivateKey &officerKey, qint64 timeMs)
{
    const auto seconds = quint64(timeMs / 1000);
    QByteArray time(timeSize, '\0');
    qToBigEndian(seconds, time.data());
    return lineOf(officerKey.publicKey(),
                  keyHash(officerKey.publicKey()) + time
                      + officerKey.sign(message(checkpoint, seconds)));
}

Result<QString> cosigner(const QByteArray &line)
{
    const QByteArray id = line.mid(linePrefix.size(), keyIdDigits);
    if (!line.startsWith(linePrefix) || id.size() != keyIdDigits
        || QByteArray::fromHex(id).toHex() != id
        || line.mid(linePrefix.size() + keyIdDigits, 1) != " ")
        return notACosignature();
    return QString::fromLatin1(id);
}

Result<qint64> verifyCosignature(const QByteArray &line, const Checkpoint &checkpoint,
                                 const crypto::PublicKey &officerKey)
{
    TRY(const auto id, cosigner(line));
    const QByteArray payload =
        QByteArray::fromBase64(line.mid(linePrefix.size() + keyIdDigits + 1).trimmed());
    if (payload.size() != keyHashSize + timeSize + crypto::signatureSize
        || line != lineOf(officerKey, payload) || !payload.startsWith(keyHash(officerKey)))
        return notACosignature();
    const auto seconds = qFromBigEndian<quint64>(payload.constData() + keyHashSize);
    constexpr quint64 lastSecond = 253'402'300'799; // of the year 9999
    if (seconds > lastSecond
        || !officerKey.verifies(message(checkpoint, seconds), payload.mid(keyHashSize + timeSize)))
        return notACosignature();
    return qint64(seconds) * 1000;
}

} // namespace ledger
