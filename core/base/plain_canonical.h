#pragma once

// Recognises simple canonical JSON (RFC 8785), which nearly every entry is, in one pass over its
// bytes. JSON that it does not recognise may still be canonical; the caller serialises it again to
// find out.

#include <QByteArrayView>

namespace base {

// True only for JSON that is its own canonical form: no white space, members in ascending order
// with ASCII names, texts of valid UTF-8 without any escape, numbers that are integers of at most
// 15 digits.
bool isPlainlyCanonical(QByteArrayView json);

} // namespace base
