#pragma once

// Recognises canonical JSON (RFC 8785) of the plain sort that nearly every entry is, by one look at
// its bytes; what it does not recognise may still be canonical, and is spelled anew to see.

#include <QByteArrayView>

namespace base {

// True only for JSON that is its own canonical form: no white space, members in ascending order
// with ASCII names, texts of valid UTF-8 without any escape, numbers that are integers of at most
// 15 digits.
bool isPlainlyCanonical(QByteArrayView json);

} // namespace base
