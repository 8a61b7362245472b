#pragma once

// DecodedText: decodes the bytes of a text file from the encodings in use here.

#include <QByteArray>
#include <QString>

#include <optional>

namespace base {

// UTF-16 or UTF-32 where a byte order mark declares it; UTF-16 without one where the text is mostly
// ASCII (every other byte is zero); else UTF-8 where the bytes are valid as that (a character cut
// off at the end does not count), else GB18030, as Chinese programs save. Nothing where they are
// neither.
std::optional<QString> decodedText(const QByteArray &bytes);

} // namespace base
