#pragma once

// ExactText: converts bytes that may have been tampered with to text, without losing a byte.

#include <QByteArrayView>
#include <QString>

namespace base {

// The text of these UTF-8 bytes. Different bytes give different texts: a byte order mark stays a
// character, and a byte that is not UTF-8 becomes the lone surrogate U+DC00 + byte, which no valid
// text has. So a comparison of texts is a comparison of their bytes.
QString exactText(QByteArrayView utf8);

// What keeps these bytes from being a text as Sealbook writes it: bytes that are not UTF-8, a byte
// order mark, a NUL or another control character (but tab, line feed and carriage return), an
// invisible character or one that steers the direction of writing, a form other than NFC. In a
// short translated phrase that names the first of them; empty where nothing does.
QString textFlaw(QByteArrayView utf8);

} // namespace base
