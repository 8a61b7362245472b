#pragma once

// NormalForm: the Unicode normal forms (UAX #15), computed by ICU. Qt 6.4 composes some sequences
// after characters above U+FFFF wrongly, and the form of an entry must not depend on that.

#include <QString>

namespace base {

QString composed(const QString &text);               // NFC
QString decomposed(const QString &text);             // NFD
QString compatible(const QString &text);             // NFKC
QString compatibleDecomposed(const QString &text);   // NFKD

// Whether the text is in the form NFC.
bool isComposed(const QString &text);

} // namespace base
