#pragma once

// FileName: converts file names, which may be any bytes on the system, to and from text.
//
// A path in a QString holds each byte that is not UTF-8 as one lone low surrogate, U+DC80 for 0x80
// to U+DCFF for 0xFF: no character uses those, so that no byte is lost on the way to the system.

#include <QByteArray>
#include <QString>

#include <optional>

namespace base {

// The path as a text, and back: bytesOf(pathOf(bytes)) == bytes.
QString pathOf(const QByteArray &bytes);
QByteArray bytesOf(const QString &path);

// A path as it is recorded and shown, in NFC, on one line, with every character visible. Of each
// part between slashes: a backslash is written `\\`, a byte that is not UTF-8 `\xB8`, a character
// that is invisible, turns the direction or is a control `\u{200b}`. A part in which all characters
// are decomposed (NFD, as some systems write names) begins with `\d` and is written composed; any
// other character that NFC would change is written `\u{…}`. So each path has one spelling, which
// leads back to its bytes.
QString spelledPath(const QString &path);

// The path that is spelled so; nothing where spelledPath would not have written this.
std::optional<QString> pathSpelled(const QString &spelled);

} // namespace base
