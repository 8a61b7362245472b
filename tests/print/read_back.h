#pragma once

// ReadBack: reads a PDF with independent programs: qpdf, poppler, and the code reader of ZXing.

#include "support/value.h"

namespace tests {

// What the program writes; the test fails when it does not run or does not succeed.
QString output(const QString &program, const QStringList &arguments);

// The words of a PDF as they are copied, line by line.
QString textOf(const QString &pdf);

// What a reader of codes finds on each page, drawn with so many dots an inch. `folder` is empty of
// such pages.
QStringList codesOfPages(const QString &pdf, const QString &folder, int dotsPerInch);

// The checkpoint's note in the QR code of each page; empty if there is none.
QStringList checkpointsOfPages(const QString &pdf, const QString &folder);

// The faults of the file for archiving: qpdf's complaints, and violated requirements of PDF/A-1b
// (ISO 19005-1: 6.1.2, 6.1.3, 6.2.2, 6.3.4, 6.4, 6.7.11). Empty: nothing.
QString faultOf(const QString &pdf);

} // namespace tests
