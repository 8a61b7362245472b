#pragma once

// SafeName: turns a foreign name into a file name that is safe on any system.

#include <QSet>
#include <QString>

namespace exchange {

// The name without path separators, control and formatting characters, characters that are special
// to Windows or a shell, leading dots and dashes, dots at the end; no device of Windows
// (“CON.jpg”); at most 120 UTF-8 bytes with its ending kept; never empty. Made unique within
// `taken` (case ignored), to which it is added.
QString safeName(const QString &name, QSet<QString> &taken);

} // namespace exchange
