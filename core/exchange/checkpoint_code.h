#pragma once

// CheckpointCode: encodes a checkpoint's note for a QR code, and decodes it.

#include "base/result.h"

#include <QByteArray>

namespace exchange {

// "sealbook-checkpoint:" and the note in base64url without padding (RFC 4648 §5): ASCII, so that
// every reader of codes gives back the same bytes, whatever it thinks of UTF-8.
QString checkpointCode(const QString &note);

// The note (UTF-8, as it was signed) out of what was scanned or pasted: what a QR code says, or a
// note, with whatever line ends, blank lines, indents and broken lines a program made of it. Fails
// with Invalid when it is neither.
Result<QByteArray> readCheckpointCode(const QString &scanned);

// The same out of a file, in any encoding that base/decoded_text.h reads; every failure names the
// file. Fails also with NotFound and Io.
Result<QByteArray> readCheckpointFile(const QString &path);

} // namespace exchange
