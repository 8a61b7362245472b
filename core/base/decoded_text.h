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

// Whether the bytes are damaged or truncated UTF-8 rather than another encoding: they are not valid
// UTF-8, but most bytes beyond ASCII belong to whole characters of three bytes or more.
bool isDamagedUtf8(const QByteArray &bytes);

// Signs that text decoded as GB18030 may be Big5 or a European encoding: the first few characters
// outside GB 2312, if these are at least a tenth of all characters beyond ASCII. Empty if the bytes
// are in another encoding.
QString rareCharacters(const QByteArray &bytes);

} // namespace base
