#pragma once

// PdfFile: writes what is painted as a PDF/A-1b file (ISO 19005-1).

#include "base/result.h"

#include <QPagedPaintDevice>
#include <QPageLayout>

#include <functional>

namespace print {

// Calls paint(device) with a device of this layout and resolution (dots per inch), and gives the
// file that it drew. Fails as `paint` does, and with Corrupt where the file cannot be finished.
Result<QByteArray> pdfBytes(const QString &title, const QPageLayout &layout, int dotsPerInch,
                            const std::function<Result<void>(QPagedPaintDevice &)> &paint);

} // namespace print
