// Of one station, one checkpoint was signed: no other is ever taken for its word.

#include "exchange/checkpoint_code.h"
#include "fuzz/law.h"
#include "ledger/checkpoint.h"

using tests::require;

namespace {

const crypto::PrivateKey &station()
{
    static const auto key = crypto::PrivateKey::fromSeed(crypto::SecretBytes(QByteArray(32, 's')));
    return key;
}

// The seeds of this target are this one, signed.
ledger::Checkpoint signedOne()
{
    return {QStringLiteral("019a0000-0000-7000-8000-000000000001"), 10057, QByteArray(32, '\x5a')};
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray note = tests::bytesOf(data, size);
    const auto publicKey = station().publicKey();
    if (const auto read = ledger::readCheckpoint(note)) {
        const QByteArray text = note.left(note.indexOf("\n\n") + 1);
        require(ledger::signCheckpoint(*read, station()).startsWith(text),
                "a checkpoint says all that its text says");
    }
    if (const auto believed = ledger::verifyCheckpoint(note, publicKey)) {
        require(*believed == signedOne(), "nothing else was signed");
        require(ledger::bareNote(note, publicKey).value_or(QByteArray())
                    == ledger::signCheckpoint(signedOne(), station()),
                "the bare note is the one that was signed");
    }
    if (const auto scanned = exchange::readCheckpointCode(QString::fromUtf8(note))) {
        const auto again =
            exchange::readCheckpointCode(exchange::checkpointCode(QString::fromUtf8(*scanned)));
        require(again && *again == *scanned, "what a code says is said by its code");
    }
    return 0;
}
