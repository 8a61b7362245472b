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

// Whether the bytes are UTF-8 of which some were damaged or cut off, rather than of another
// encoding: they are not valid UTF-8, and most of those beyond ASCII belong to whole characters of
// three bytes or more.
bool isDamagedUtf8(const QByteArray &bytes);

// What makes it doubtful that bytes which decodedText took for GB18030 are that, and not Big5 or an
// encoding of Europe: the first few characters outside GB 2312, where they are a tenth of all
// beyond ASCII or more. Empty where the bytes are of another encoding.
QString rareCharacters(const QByteArray &bytes);

} // namespace base
