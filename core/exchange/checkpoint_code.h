#pragma once

// CheckpointCode: encodes a checkpoint's note for a QR code, and decodes it.

#include "base/result.h"

#include <QByteArray>

namespace exchange {

// "sealbook-checkpoint:" and the note in base64url without padding (RFC 4648 §5): ASCII, so that
// every code reader returns the same bytes, whether or not it knows UTF-8.
QString checkpointCode(const QString &note);

// The note (UTF-8, as it was signed) from scanned or pasted text: the contents of a QR code, or a
// note with any changes that programs make to line ends, blank lines, indents and long lines. Fails
// with Invalid when it is neither.
Result<QByteArray> readCheckpointCode(const QString &scanned);

// The same out of a file, in any encoding that base/decoded_text.h reads; every failure names the
// file. Fails also with NotFound and Io.
Result<QByteArray> readCheckpointFile(const QString &path);

} // namespace exchange
