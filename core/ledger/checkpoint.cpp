#include "ledger/checkpoint.h"

#include "base/text.h"
#include "crypto/digest.h"

#include <QList>

namespace ledger {

namespace {

const QByteArray originPrefix = "sealbook/";
const QByteArray signaturePrefix = "\xe2\x80\x94 "; // em dash and space, signed-note
constexpr int keyHashSize = 4;
constexpr int signatureSize = 64;
constexpr char ed25519Type = '\x01'; // signed-note, "Signature types"

QByteArray originOf(const QString &log)
{
    return originPrefix + log.toUtf8();
}

// The first four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key), signed-note.
QByteArray keyHash(const QByteArray &name, const crypto::PublicKey &key)
{
    return crypto::sha256({name + '\n' + ed25519Type, key.raw()}).left(keyHashSize);
}

QByteArray signatureLine(const Checkpoint &checkpoint, const QByteArray &signature)
{
    return signaturePrefix + originOf(checkpoint.log) + ' ' + signature.toBase64() + '\n';
}

tl::unexpected<Error> notANote()
{
    return failure(ErrorCode::Corrupt,
                   Text::tr("This is not a checkpoint of Sealbook's: expected are three lines "
                            "(origin, size, root hash), an empty line, and signatures."));
}

} // namespace

QByteArray bodyOf(const Checkpoint &checkpoint)
{
    return originOf(checkpoint.log) + '\n' + QByteArray::number(checkpoint.size) + '\n'
        + checkpoint.root.toBase64() + '\n';
}

QByteArray signCheckpoint(const Checkpoint &checkpoint, const crypto::PrivateKey &stationKey)
{
    const QByteArray text = bodyOf(checkpoint);
    const QByteArray name = originOf(checkpoint.log);
    const QByteArray signature = keyHash(name, stationKey.publicKey()) + stationKey.sign(text);
    return text + '\n' + signatureLine(checkpoint, signature);
}

Result<Checkpoint> readCheckpoint(const QByteArray &note)
{
    const auto lines = note.left(note.indexOf("\n\n") + 1).split('\n');
    if (QString::fromUtf8(note).toUtf8() != note) // signed-note: a note is UTF-8
        return notANote();
    if (lines.size() != 4 || !lines.at(0).startsWith(originPrefix))
        return notANote();
    Checkpoint checkpoint;
    checkpoint.log = QString::fromUtf8(lines.at(0).mid(originPrefix.size()));
    checkpoint.size = lines.at(1).toLongLong();
    checkpoint.root = QByteArray::fromBase64(lines.at(2));
    if (checkpoint.size < 0 || checkpoint.root.size() != 32
        || !note.startsWith(bodyOf(checkpoint) + '\n'))
        return notANote();
    return checkpoint;
}

namespace {

// The first signature in the note that is the station's.
Result<QByteArray> stationSignature(const QByteArray &note, const Checkpoint &checkpoint,
                                    const crypto::PublicKey &stationKey)
{
    const QByteArray text = bodyOf(checkpoint);
    const QByteArray name = originOf(checkpoint.log);
    const QByteArray lineStart = signaturePrefix + name + ' ';
    for (const QByteArray &line : note.mid(text.size() + 1).split('\n')) {
        if (!line.startsWith(lineStart))
            continue;
        const auto decoded = QByteArray::fromBase64Encoding(
            line.mid(lineStart.size()), QByteArray::AbortOnBase64DecodingErrors);
        const QByteArray signature = decoded ? *decoded : QByteArray();
        if (signature.size() == keyHashSize + signatureSize
            && signature.startsWith(keyHash(name, stationKey))
            && stationKey.verifies(text, signature.mid(keyHashSize)))
            return signature;
    }
    return failure(ErrorCode::Corrupt,
                   Text::tr("The checkpoint of size %1 has no valid signature of its station.")
                       .arg(checkpoint.size));
}

} // namespace

Result<Checkpoint> verifyCheckpoint(const QByteArray &note, const crypto::PublicKey &stationKey)
{
    TRY(const auto checkpoint, readCheckpoint(note));
    TRY(stationSignature(note, checkpoint, stationKey));
    return checkpoint;
}

Result<QByteArray> bareNote(const QByteArray &note, const crypto::PublicKey &stationKey)
{
    TRY(const auto checkpoint, readCheckpoint(note));
    TRY(const auto signature, stationSignature(note, checkpoint, stationKey));
    return bodyOf(checkpoint) + '\n' + signatureLine(checkpoint, signature);
}

} // namespace ledger
