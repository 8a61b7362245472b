#include "print/sheet_pdf.h"

#include "base/text.h"
#include "exchange/checkpoint_code.h"
#include "print/code_picture.h"
#include "print/face.h"
#include "print/pdf_file.h"
#include "print/sheet_document.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>

namespace print {

namespace {

constexpr int dotsPerInch = 300;
constexpr double millimetresInInch = 25.4;
constexpr double codeMillimetres = 30;
constexpr double footMillimetres = 33;
constexpr double footPoints = 7;
const QMarginsF pageMargins(16, 14, 16, 12);

// What stands at the foot of every page: the code, the fingerprint, the page's number.
class Foot
{
public:
    Foot(const Sheet &sheet, QPainter &painter, const QRectF &area)
        : m_sheet(sheet)
        , m_painter(painter)
        , m_area(area)
    {
    }

    Result<void> paint(int page, int pages) const
    {
        const double dots = m_painter.device()->logicalDpiX() / millimetresInInch;
        double left = m_area.left();
        if (!m_sheet.checkpoint.isEmpty()) {
            const double side = codeMillimetres * dots;
            TRY(paintCode(m_painter, {left, m_area.bottom() - side, side, side}, CodeKind::Qr, exchange::checkpointCode(m_sheet.checkpoint)));
            left += side + 3 * dots;
        }
        m_painter.setFont(face(footPoints));
        m_painter.setPen(QColor(0x40, 0x48, 0x52));
        const QRectF text(left, m_area.top(), m_area.right() - left, m_area.height());
        m_painter.drawText(text, int(Qt::AlignBottom | Qt::AlignRight), Text::tr("Page %1 of %2").arg(page).arg(pages));
        m_painter.drawText(text.adjusted(0, 4 * dots, 0, -4 * dots), int(Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap), words());
        return {};
    }

private:
    QString words() const
    {
        QStringList lines{m_sheet.title};
        if (!m_sheet.fingerprint.isEmpty())
            lines.append(Text::tr("Fingerprint of the registry’s first key (SHA-256): %1").arg(m_sheet.fingerprint));
        if (!m_sheet.checkpoint.isEmpty())
            lines.append(Text::tr("The code is a checkpoint of the ledger: what the registry was when this page was printed. Sealbook’s audit compares it with the registry as it is."));
        return lines.join(u'\n');
    }

    const Sheet &m_sheet;
    QPainter &m_painter;
    QRectF m_area;
};

} // namespace

Result<void> paint(const Sheet &sheet, QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return failure(ErrorCode::Io, Text::tr("The printer did not begin; is it there and switched on?"));
    const double dots = painter.device()->logicalDpiX() / millimetresInInch;
    const QRectF page(0, 0, device.width(), device.height());
    const QRectF foot(0, page.height() - footMillimetres * dots, page.width(), footMillimetres * dots);
    const QSizeF body(page.width(), foot.top() - 3 * dots);
    const auto document = sheetDocument(sheet);
    document->documentLayout()->setPaintDevice(painter.device());
    document->setPageSize(body);
    const int pages = document->pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0 && !device.newPage())
            return failure(ErrorCode::Io, Text::tr("The printer stopped at page %1.").arg(number + 1));
        painter.save();
        painter.translate(0, -number * body.height());
        document->drawContents(&painter, {0, number * body.height(), body.width(), body.height()});
        painter.restore();
        TRY(Foot(sheet, painter, foot).paint(number + 1, pages));
    }
    painter.end();
    return {};
}

Result<void> writePdf(const Sheet &sheet, const QString &path)
{
    const QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, pageMargins, QPageLayout::Millimeter);
    return writePdfFile(path, sheet.title, layout, dotsPerInch, [&](QPagedPaintDevice &device) { return paint(sheet, device); });
}

} // namespace print
