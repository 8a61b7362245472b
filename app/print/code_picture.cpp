#include "print/code_picture.h"

#include "base/text.h"

#include <zint.h>

#include <algorithm>
#include <memory>

namespace print {

namespace {

using Symbol = std::shared_ptr<zint_symbol>;

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

Result<Symbol> encoded(CodeKind kind, const QString &text)
{
    if (text.isEmpty() || !isAscii(text))
        return failure(ErrorCode::Invalid, Text::tr("“%1” cannot be printed as a code: it must be plain ASCII and not empty.").arg(text));
    const Symbol symbol(ZBarcode_Create(), &ZBarcode_Delete);
    symbol->symbology = kind == CodeKind::Qr ? BARCODE_QRCODE : BARCODE_CODE128;
    symbol->show_hrt = 0;
    symbol->scale = 1;
    if (kind == CodeKind::Code128)
        symbol->height = 40; // in modules; the picture is stretched to its area
    const QByteArray bytes = text.toLatin1();
    if (ZBarcode_Encode(symbol.get(), reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size())) >= ZINT_ERROR
        || ZBarcode_Buffer_Vector(symbol.get(), 0) >= ZINT_ERROR)
        return failure(ErrorCode::Invalid, Text::tr("“%1” cannot be printed as a code: it is too long.").arg(text), QString::fromLatin1(symbol->errtxt));
    return symbol;
}

// The same; a form draws one code on each of its pages.
Result<Symbol> encodedOnce(CodeKind kind, const QString &text)
{
    struct Last {
        CodeKind kind = CodeKind::Qr;
        QString text;
        Symbol symbol;
    };
    static thread_local Last last;
    if (!last.symbol || last.kind != kind || last.text != text) {
        TRY(auto symbol, encoded(kind, text));
        last = {kind, text, std::move(symbol)};
    }
    return last.symbol;
}

// Where the code goes within `area`: a QR code stays square, bars may be stretched in height.
QRectF placeOf(const QRectF &area, CodeKind kind, double quiet)
{
    if (kind == CodeKind::Code128)
        return area.adjusted(quiet, 0, -quiet, 0);
    const double side = std::min(area.width(), area.height()) - 2 * quiet;
    return {area.center().x() - side / 2, area.center().y() - side / 2, side, side};
}

} // namespace

Result<void> paintCode(QPainter &painter, const QRectF &area, CodeKind kind, const QString &text)
{
    TRY(const Symbol symbol, encodedOnce(kind, text));
    const auto &vector = *symbol->vector;
    // The quiet zones that the standards ask for: 4 modules (ISO/IEC 18004), 10 modules (ISO/IEC 15417).
    const double quietModules = kind == CodeKind::Qr ? 4 : 10;
    const double module = area.width() / (symbol->width + 2 * quietModules);
    const QRectF place = placeOf(area, kind, kind == CodeKind::Qr ? std::min(area.width(), area.height()) * quietModules / (symbol->width + 2 * quietModules) : module * quietModules);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(area, Qt::white);
    const double across = place.width() / double(vector.width);
    const double down = place.height() / double(vector.height);
    for (const auto *bar = vector.rectangles; bar; bar = bar->next)
        painter.fillRect(QRectF(place.x() + bar->x * across, place.y() + bar->y * down, bar->width * across, bar->height * down), Qt::black);
    painter.restore();
    return {};
}

} // namespace print
