#pragma once

// SheetPdf: draws a sheet as a PDF/A-1b file, or on a printer, page by page.

#include "base/result.h"
#include "print/sheet.h"

#include <QPagedPaintDevice>

namespace print {

// A4, searchable text, "page n of m", the checkpoint as a QR code on every page. The file appears
// whole or not at all. Fails with Io.
Result<void> writePdf(const Sheet &sheet, const QString &path);

// The same on a device whose page layout is set, such as a printer or its preview. Fails with Io
// when the device does not begin.
Result<void> paint(const Sheet &sheet, QPagedPaintDevice &device);

} // namespace print
