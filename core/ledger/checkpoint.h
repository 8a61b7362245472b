#pragma once

// Checkpoint: a station's signed statement of its log's size and root hash, as a C2SP
// tlog-checkpoint (https://c2sp.org/tlog-checkpoint) in a signed note
// (https://c2sp.org/signed-note).

#include "base/result.h"
#include "crypto/key.h"

#include <QByteArray>
#include <QString>

namespace ledger {

struct Checkpoint {
    QString log;     // station id; the note's origin is "sealbook/" and this
    qint64 size = 0; // number of entries
    QByteArray root; // RFC 6962 root hash over them, 32 bytes
    bool operator==(const Checkpoint &) const = default;
};

// A checkpoint with the exact text that was signed.
struct CheckpointNote {
    Checkpoint checkpoint;
    QByteArray note; // UTF-8: three lines, an empty line, signature lines
};

// The three lines that the station and cosigning officers sign, each with its line feed.
QByteArray bodyOf(const Checkpoint &checkpoint);

// Signs as the station. The signature line has the origin as the key's name.
QByteArray signCheckpoint(const Checkpoint &checkpoint, const crypto::PrivateKey &stationKey);

// Reads the statement out of a note without judging its signature. Fails with Corrupt when it is
// not such a note of Sealbook's.
Result<Checkpoint> readCheckpoint(const QByteArray &note);

// Returns the statement. Fails with Corrupt unless the note has a valid signature of the station.
Result<Checkpoint> verifyCheckpoint(const QByteArray &note, const crypto::PublicKey &stationKey);

// The note with the station's signature line alone, without what others may have added: these bytes
// and no others say this checkpoint. Fails as verifyCheckpoint does.
Result<QByteArray> bareNote(const QByteArray &note, const crypto::PublicKey &stationKey);

} // namespace ledger
