#pragma once

// CodePicture: QR codes and Code 128 bar codes, painted (zint).

#include "base/result.h"

#include <QPainter>
#include <QRectF>

namespace print {

enum class CodeKind { Qr, Code128 };

// Draws the code for `text` (ASCII) in black on white, as large as fits into `area` with its quiet
// zone, without a caption. Fails with Invalid when the text is empty, not ASCII, or too long.
Result<void> paintCode(QPainter &painter, const QRectF &area, CodeKind kind, const QString &text);

} // namespace print
