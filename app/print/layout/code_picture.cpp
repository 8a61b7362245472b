#include "print/layout/code_picture.h"

#include "base/text.h"

#include <zint.h>

#include <algorithm>
#include <cmath>
#include <memory>

namespace print {

namespace {

using Symbol = std::unique_ptr<zint_symbol, decltype(&ZBarcode_Delete)>;

constexpr float dotsInModule = 8; // enough for a viewer to keep its edges sharp
constexpr float scaleOfDot = 0.5; // zint: a module is two dots at scale 1

// A code as dots, black and white, without its quiet zone.
struct Code {
    QImage dots;
    int modules = 0; // across
};

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

// zint writes a black dot as the digit 1.
QImage dotsOf(const zint_symbol &symbol)
{
    QImage dots(symbol.bitmap_width, symbol.bitmap_height, QImage::Format_Mono);
    dots.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
    const auto *dot = symbol.bitmap;
    for (int y = 0; y < dots.height(); ++y) {
        for (int x = 0; x < dots.width(); ++x)
            dots.setPixel(x, y, *dot++ == '1' ? 0 : 1);
    }
    return dots;
}

Result<Code> encoded(CodeKind kind, const QString &text)
{
    if (text.isEmpty() || !isAscii(text))
        return failure(
            ErrorCode::Invalid,
            Text::tr("“%1” cannot be printed as a code: it must be plain ASCII and not empty.")
                .arg(text));
    const Symbol symbol(ZBarcode_Create(), &ZBarcode_Delete);
    symbol->symbology = kind == CodeKind::Qr ? BARCODE_QRCODE : BARCODE_CODE128;
    symbol->show_hrt = 0;
    symbol->scale = dotsInModule * scaleOfDot;
    symbol->output_options |= OUT_BUFFER_INTERMEDIATE;
    if (kind == CodeKind::Code128)
        symbol->height = 1; // in modules; bars are stretched to their area
    const QByteArray bytes = text.toLatin1();
    if (ZBarcode_Encode_and_Buffer(symbol.get(),
                                   reinterpret_cast<const unsigned char *>(bytes.constData()),
                                   int(bytes.size()), 0)
        >= ZINT_ERROR)
        return failure(ErrorCode::Invalid,
                       Text::tr("“%1” cannot be printed as a code: it is too long.").arg(text),
                       QString::fromLatin1(symbol->errtxt));
    return Code{dotsOf(*symbol), symbol->width};
}

// The same picture for the same text: a form has the same code on each of its pages, and a PDF
// stores a picture once.
Result<Code> encodedOnce(CodeKind kind, const QString &text)
{
    struct Last {
        CodeKind kind = CodeKind::Qr;
        QString text;
        Code code;
    };
    static thread_local Last last;
    if (last.text != text || last.kind != kind || text.isEmpty()) {
        TRY(auto code, encoded(kind, text));
        last = {kind, text, std::move(code)};
    }
    return last.code;
}

// The quiet zones that the standards ask for, in modules: ISO/IEC 18004, ISO/IEC 15417.
constexpr int quietOfQr = 4;
constexpr int quietOfBars = 10;

// Bars are stretched in height, and each is a whole number of dots wide, where there is room: a
// printer would make some of them wider than others.
QRectF placeOfBars(const QRectF &area, int modules)
{
    const double module = area.width() / (modules + 2 * quietOfBars);
    const double width = modules * (module >= 2 ? std::floor(module) : module);
    return {std::round(area.center().x() - width / 2), area.y(), width, area.height()};
}

// Where the code goes within `area`; a QR code stays square.
QRectF placeOf(const QRectF &area, CodeKind kind, int modules)
{
    if (kind == CodeKind::Code128)
        return placeOfBars(area, modules);
    const double side = std::min(area.width(), area.height()) * modules / (modules + 2 * quietOfQr);
    return {area.center().x() - side / 2, area.center().y() - side / 2, side, side};
}

// Bars are drawn as such: an image of them, scaled in printing, would have bars of unequal width.
void paintBars(QPainter &painter, const QRectF &place, const QImage &dots)
{
    const auto isBar = [&dots](int x) {
        return x < dots.width() && dots.pixelColor(x, 0) == Qt::black;
    };
    const double dot = place.width() / dots.width();
    for (int start = 0; start < dots.width(); ++start) {
        int end = start;
        while (isBar(end))
            ++end;
        if (end == start)
            continue;
        painter.fillRect(
            QRectF(place.left() + start * dot, place.top(), (end - start) * dot, place.height()),
            Qt::black);
        start = end;
    }
}

} // namespace

Result<void> paintCode(QPainter &painter, const QRectF &area, CodeKind kind, const QString &text)
{
    TRY(const Code code, encodedOnce(kind, text));
    painter.fillRect(area, Qt::white);
    painter.save();
    painter.setPen(Qt::black); // what a picture of two colours is drawn with in a PDF
    const QRectF place = placeOf(area, kind, code.modules);
    if (kind == CodeKind::Code128)
        paintBars(painter, place, code.dots);
    else
        painter.drawImage(place, code.dots);
    painter.restore();
    return {};
}

} // namespace print
