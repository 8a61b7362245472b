#include "exchange/checkpoint_code.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "crypto/base64url.h"
#include "ledger/checkpoint.h"

namespace exchange {

namespace {
const auto prefix = QStringLiteral("sealbook-checkpoint:");
constexpr qint64 largestNote = 100'000; // bytes; some hundred signatures
} // namespace

QString checkpointCode(const QString &note)
{
    return prefix + QString::fromLatin1(crypto::toBase64Url(note.toUtf8()));
}

Result<QByteArray> readCheckpointCode(const QString &scanned)
{
    const QString text = scanned.trimmed();
    QByteArray note = text.toUtf8() + '\n'; // a pasted note may have lost its last line's end
    if (text.startsWith(prefix)) {
        auto decoded = crypto::fromBase64Url(text.sliced(prefix.size()).toLatin1());
        if (decoded)
            note = *decoded;
    }
    if (!ledger::readCheckpoint(note))
        return failure(ErrorCode::Invalid,
                       Text::tr("This is no checkpoint: expected is the text of a checkpoint file, "
                                "or what the QR code of a printed form says."));
    return note;
}

Result<QByteArray> readCheckpointFile(const QString &path)
{
    TRY(const auto content, base::readFile(path, largestNote));
    auto note = readCheckpointCode(QString::fromUtf8(content));
    if (!note)
        return failure(note.error().code, Text::tr("%1: %2").arg(path, note.error().message));
    return note;
}

} // namespace exchange
