#pragma once

// Cosignature: an officer's statement that a checkpoint was theirs, and when they made it, as a
// C2SP tlog-cosignature v1 (https://c2sp.org/tlog-cosignature). Kept in a file of its own beside
// the note, so that the note's bytes stay those that time stamps cover.

#include "ledger/checkpoint.h"

namespace ledger {

// The line "— sealbook/<key id> <base64>" with its line feed. Over the checkpoint's three lines and
// `timeMs` in whole seconds; the key's name is "sealbook/" and the officer's key id.
QByteArray cosign(const Checkpoint &checkpoint, const crypto::PrivateKey &officerKey,
                  qint64 timeMs);

// The key id (hex) that the line names. Fails with Corrupt when it is no such line.
Result<QString> cosigner(const QByteArray &line);

// The time (UTC milliseconds) that a right cosignature states. Fails with Corrupt when the line is
// of another form, or not by this key over this checkpoint.
Result<qint64> verifyCosignature(const QByteArray &line, const Checkpoint &checkpoint,
                                 const crypto::PublicKey &officerKey);

} // namespace ledger
