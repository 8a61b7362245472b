#pragma once

// Cosignature: an officer's signed statement that they made a checkpoint, and when, as a C2SP
// tlog-cosignature v1 (https://c2sp.org/tlog-cosignature). Kept in a separate file next to the
// note, so that the bytes of the note, which time stamps cover, do not change.

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
