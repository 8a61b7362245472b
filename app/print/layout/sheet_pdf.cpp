#include "print/layout/sheet_pdf.h"

#include "base/all_cores.h"
#include "base/safe_file.h"
#include "base/text.h"
#include "exchange/checkpoint_code.h"
#include "preview/decoder_process.h"
#include "print/layout/code_picture.h"
#include "print/layout/sheet_pieces.h"
#include "print/layout/text_lines.h"
#include "print/pdf/joined_pdf.h"
#include "print/pdf/pdf_file.h"
#include "print/sheet/sheet_words.h"

#include <QPageLayout>

namespace print {

namespace {

constexpr int dotsPerInch = 300;
constexpr std::size_t sheetsInVolume = 100;
constexpr double codeMillimetres = 30;
constexpr double footMillimetres = 32;
constexpr double bodyGap = 3;
constexpr double footPoints = 7;
const QMarginsF pageMargins(16, 14, 16, 10);

QPageLayout layoutOf(const Sheet &sheet)
{
    return {QPageSize(QPageSize::A4),
            sheet.landscape ? QPageLayout::Landscape : QPageLayout::Portrait, pageMargins,
            QPageLayout::Millimeter};
}

// The footer of every page: the code, the fingerprint, the page number.
class Foot
{
public:
    Foot(const Sheet &sheet, const SheetWords &words, const Paper &paper, const QRectF &area)
        : m_sheet(sheet)
        , m_words(words)
        , m_paper(paper)
        , m_type(paper.type(footPoints))
        , m_area(area)
    {
    }

    Result<void> paint(QPainter &painter, std::size_t page, std::size_t pages) const
    {
        double left = m_area.left();
        if (!m_sheet.checkpoint.isEmpty()) {
            const double side = m_paper.millimetres(codeMillimetres);
            TRY(paintCode(painter, {left, m_area.bottom() - side, side, side}, CodeKind::Qr,
                          exchange::checkpointCode(m_sheet.checkpoint)));
            left += side + m_paper.millimetres(bodyGap);
        }
        painter.setPen(QPen(ruleInk, m_paper.millimetres(ruleWidth)));
        painter.drawLine(m_area.topLeft(), m_area.topRight());
        const double top = m_area.top() + m_paper.millimetres(3);
        drawLines(painter, m_type, sentences(m_area.right() - left), left, top, quietInk);
        const QString number = m_words.page.arg(page).arg(pages);
        const double right = m_area.right() - m_type.widthOf(number);
        drawLines(painter, m_type, {number}, right, m_area.bottom() - m_type.line(), ink);
        return {};
    }

private:
    QStringList sentences(double width) const
    {
        QStringList named{inOneLine(m_sheet.title), m_sheet.about};
        named.removeAll(QString());
        QStringList lines{named.join(QStringLiteral(" · "))};
        if (!m_sheet.subtitle.isEmpty())
            lines.append(inOneLine(m_sheet.subtitle));
        if (!m_sheet.printed.isEmpty())
            lines.append(m_words.pair.arg(m_words.printed, m_sheet.printed));
        if (!m_sheet.fingerprint.isEmpty())
            lines +=
                {m_words.pair.arg(m_words.fingerprint, QString()).trimmed(), m_sheet.fingerprint};
        if (!m_sheet.checkpoint.isEmpty())
            lines.append(m_words.code);
        return textLines(lines.join(u'\n'), m_type, width);
    }

    const Sheet &m_sheet;
    const SheetWords &m_words;
    const Paper &m_paper;
    Type m_type;
    QRectF m_area;
};

// Draws one sheet from a fresh page on.
Result<void> paintSheet(const Sheet &sheet, QPainter &painter, QPagedPaintDevice &device,
                        Paper &paper)
{
    const QRectF page(0, 0, device.width(), device.height());
    paper.setWidth(page.width());
    const SheetWords words = sheet.words.value_or(sheetWords());
    const double footHeight = paper.millimetres(footMillimetres);
    const double body = page.height() - footHeight - paper.millimetres(bodyGap);
    const auto pieces = sheetPieces(sheet, words, paper, body);
    const auto pages = flowed(pieces, body);
    const Foot foot(sheet, words, paper, {0, page.height() - footHeight, page.width(), footHeight});
    for (std::size_t i = 0; i < pages.size(); ++i) {
        if (i > 0 && !device.newPage())
            return failure(ErrorCode::Io, Text::tr("The printer stopped at page %1.").arg(i + 1));
        for (const auto &placed : pages[i])
            placed.piece->paint(painter, placed.top);
        TRY(foot.paint(painter, i + 1, pages.size()));
    }
    return {};
}

// What one core sets in one go: few enough that each has work, and enough that the faces, which
// every volume brings along, do not weigh.
std::vector<SheetSpan> inVolumes(SheetSpan sheets)
{
    std::vector<SheetSpan> volumes;
    for (; !sheets.empty(); sheets = sheets.subspan(volumes.back().size()))
        volumes.push_back(sheets.first(std::min(sheets.size(), sheetsInVolume)));
    return volumes;
}

// A form that is signed lacks no photograph because a program is missing.
Result<void> checkDecoder(SheetSpan sheets)
{
    const auto hasPictures = [](const SheetPart &part) { return !part.pictures.empty(); };
    for (const Sheet &sheet : sheets) {
        if (std::any_of(sheet.parts.begin(), sheet.parts.end(), hasPictures))
            TRY(preview::decoderProgram());
    }
    return {};
}

Result<QByteArray> volumePdf(SheetSpan sheets)
{
    return pdfBytes(inOneLine(sheets.front().title), layoutOf(sheets.front()), dotsPerInch,
                    [&](QPagedPaintDevice &device) { return paint(sheets, device); });
}

} // namespace

Result<void> paint(SheetSpan sheets, QPagedPaintDevice &device)
{
    TRY(checkDecoder(sheets));
    QPainter painter;
    Paper paper(device);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        device.setPageOrientation(sheets[i].landscape ? QPageLayout::Landscape
                                                      : QPageLayout::Portrait);
        if (i == 0 && !painter.begin(&device))
            return failure(ErrorCode::Io,
                           Text::tr("The printer did not begin; is it there and switched on?"));
        if (i > 0 && !device.newPage())
            return failure(ErrorCode::Io, Text::tr("The printer stopped at page %1.").arg(1));
        TRY(paintSheet(sheets[i], painter, device, paper));
    }
    painter.end();
    return {};
}

Result<QByteArray> pdfOf(const Sheets &sheets)
{
    if (sheets.empty())
        return failure(ErrorCode::Invalid, Text::tr("There is nothing to print."));
    const auto volumes = inVolumes(sheets);
    std::vector<Result<QByteArray>> made(volumes.size(), QByteArray());
    base::onAllCores(volumes.size(), [&](std::size_t i) { made[i] = volumePdf(volumes[i]); });
    std::vector<QByteArray> parts;
    for (auto &part : made) {
        TRY(auto bytes, std::move(part));
        parts.push_back(std::move(bytes));
    }
    return joinedPdf(parts);
}

Result<void> writePdf(const Sheets &sheets, const QString &path)
{
    TRY(const auto bytes, pdfOf(sheets));
    return base::writeFileDurably(path, bytes);
}

} // namespace print
