#pragma once

// SheetPdf: draws sheets as a PDF/A-1b file, or on a printer, page by page.

#include "base/result.h"
#include "print/sheet/sheet.h"

#include <QPagedPaintDevice>

#include <span>

namespace print {

using Sheets = std::vector<Sheet>;
using SheetSpan = std::span<const Sheet>;

// A4, searchable text, "page n of m" of each sheet, the checkpoint as a QR code on every page. Each
// sheet begins a page. Fails with Unsupported where there are photographs and sealbook-preview,
// which decodes them, is missing.
Result<QByteArray> pdfOf(const Sheets &sheets);

// The same as a file, which is written completely or not at all. Fails with Io.
Result<void> writePdf(const Sheets &sheets, const QString &path);

// The same on a device whose page layout is set, such as a printer or its preview; it is turned for
// a landscape sheet. Fails with Io when the device does not begin.
Result<void> paint(SheetSpan sheets, QPagedPaintDevice &device);

} // namespace print
