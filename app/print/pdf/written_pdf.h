#pragma once

// WrittenPdf: serialises a qpdf document deterministically.

#include <QByteArray>

class QPDF;

namespace print {

// Without what PDF/A-1 does not know; `about` as many bytes as it is going to be. Throws as qpdf
// does.
QByteArray written(QPDF &document, qsizetype about);

} // namespace print
