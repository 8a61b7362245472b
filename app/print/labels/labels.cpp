#include "print/labels/labels.h"

#include "base/safe_file.h"
#include "base/text.h"
#include "print/layout/code_picture.h"
#include "print/pdf/face.h"
#include "print/pdf/pdf_file.h"
#include "print/pdf/rare_characters.h"

#include <QPainter>

#include <array>
#include <cmath>
#include <numeric>

namespace print {

namespace {

constexpr double millimetresInInch = 25.4;
constexpr int dotsPerInch = 600;
const QSizeF a4(210, 297);
const QSizeF letter(215.9, 279.4);

constexpr double gapMillimetres = 1.5;
constexpr double barsShare = 0.26;         // of the height
constexpr double mostBarsMillimetres = 80; // wider ones are no easier to read
constexpr double mostQrShare = 0.36;       // of the width
const std::array<double, 4> lineShares{1.3, 1.1, 0.9, 0.9};

// Draws one label in `area` (device units): the bar code at the bottom, because it needs the whole
// width; above it the QR code with the texts next to it.
class LabelPainter
{
public:
    LabelPainter(QPainter &painter, double dotsPerMillimetre)
        : m_painter(painter)
        , m_dots(dotsPerMillimetre)
    {
    }

    Result<void> paint(const Label &label, const QRectF &area)
    {
        const double gap = gapMillimetres * m_dots;
        const QRectF inner = area.adjusted(gap, gap, -gap, -gap);
        const double bars = inner.height() * barsShare;
        const double height = inner.height() - bars - gap;
        const double side = std::min(height, inner.width() * mostQrShare);
        TRY(paintCode(m_painter, {inner.left(), inner.top() + (height - side) / 2, side, side},
                      CodeKind::Qr, label.exhibitNumber));
        writeAll({inner.left() + side + gap, inner.top(), inner.width() - side - gap, height},
                 label);
        const double width = std::min(inner.width(), mostBarsMillimetres * m_dots);
        return paintCode(m_painter,
                         {inner.center().x() - width / 2, inner.bottom() - bars, width, bars},
                         CodeKind::Code128, label.exhibitNumber);
    }

private:
    void writeAll(const QRectF &area, const Label &label)
    {
        const QString seal = label.seal.isEmpty() ? QString() : Text::tr("Seal %1").arg(label.seal);
        const QString checkpoint = label.checkpoint.isEmpty()
            ? QString()
            : Text::tr("Checkpoint %1").arg(label.checkpoint);
        const double unit =
            area.height() / std::accumulate(lineShares.begin(), lineShares.end(), 0.0);
        QRectF line(area.topLeft(), QSizeF(area.width(), 0));
        double most = area.height(); // nothing is larger than the number
        for (std::size_t i = 0;
             const QString &text : {label.exhibitNumber, label.title, seal, checkpoint}) {
            line.setHeight(lineShares.at(i) * unit);
            most = std::min(most, write(line, text, i == 0 ? QFont::Bold : QFont::Normal,
                                        i == 0 ? 0.1 : 0.45, most));
            line.moveTop(line.bottom());
            ++i;
        }
    }

    // As large as the line's height and the text's width allow; text that does not fit at `least`
    // of that height is elided in the middle, because the end of a card's number distinguishes it
    // from others. Returns the height of the letters, at most `most`.
    double write(const QRectF &line, const QString &text, QFont::Weight weight, double least,
                 double most)
    {
        QFont font = face(1, weight);
        double pixels = std::min(line.height() * 0.72, most);
        const auto widthAt = [&](double size) {
            font.setPixelSize(std::max(1, int(size)));
            return QFontMetricsF(font, m_painter.device()).horizontalAdvance(text);
        };
        const double width = widthAt(pixels);
        if (width > line.width())
            pixels = std::max(line.height() * least, std::floor(pixels * line.width() / width) - 1);
        widthAt(pixels);
        m_painter.setFont(font);
        const QFontMetricsF metrics(font, m_painter.device());
        const QString shown = metrics.elidedText(text, Qt::ElideMiddle, line.width());
        noteDrawn(font, shown);
        m_painter.drawText(line, int(Qt::AlignLeft | Qt::AlignVCenter), shown);
        return pixels;
    }

    QPainter &m_painter;
    double m_dots;
};

} // namespace

// Sizes as the makers print them on the packets.
const std::vector<LabelStock> &labelStocks()
{
    static const std::vector<LabelStock> stocks{
        {.name = QStringLiteral("Avery L7160 (A4, 3 × 7)"),
         .page = a4,
         .label = {63.5, 38.1},
         .margins = {7.2, 15.1, 0, 0},
         .pitch = {66.0, 38.1},
         .columns = 3,
         .rows = 7},
        {.name = QStringLiteral("Avery L7163 (A4, 2 × 7)"),
         .page = a4,
         .label = {99.1, 38.1},
         .margins = {4.65, 15.1, 0, 0},
         .pitch = {101.6, 38.1},
         .columns = 2,
         .rows = 7},
        {.name = QStringLiteral("Avery 5160 (Letter, 3 × 10)"),
         .page = letter,
         .label = {66.7, 25.4},
         .margins = {4.8, 12.7, 0, 0},
         .pitch = {69.85, 25.4},
         .columns = 3,
         .rows = 10},
        {.name = QStringLiteral("Avery 5163 (Letter, 2 × 5)"),
         .page = letter,
         .label = {101.6, 50.8},
         .margins = {4.0, 12.7, 0, 0},
         .pitch = {106.4, 50.8},
         .columns = 2,
         .rows = 5},
        {.name = QString::fromUtf8(QT_TRANSLATE_NOOP("Core", "62 mm roll")),
         .page = {62, 29},
         .label = {60, 27},
         .margins = {1, 1, 1, 1},
         .pitch = {62, 29}},
        {.name = QString::fromUtf8(QT_TRANSLATE_NOOP("Core", "29 mm roll")),
         .page = {90, 29},
         .label = {86, 27},
         .margins = {2, 1, 2, 1},
         .pitch = {90, 29},
         .turned = true},
    };
    return stocks;
}

Result<LabelStock> labelStock(const QString &wanted)
{
    const auto plain = [](QString name) { return name.remove(u' ').toCaseFolded(); };
    std::vector<LabelStock> found;
    QStringList names;
    for (const auto &stock : labelStocks()) {
        names.append(stock.name);
        if (plain(stock.name).contains(plain(wanted)))
            found.push_back(stock);
    }
    if (found.size() == 1)
        return found.front();
    return failure(ErrorCode::Invalid,
                   Text::tr("“%1” is no label stock; there are: %2.")
                       .arg(wanted, names.join(QStringLiteral("; "))));
}

Result<void> paintLabels(const std::vector<Label> &labels, const LabelStock &stock, int skip,
                         QPagedPaintDevice &device)
{
    QPainter painter;
    if (!painter.begin(&device))
        return failure(ErrorCode::Io,
                       Text::tr("The printer did not begin; is it there and switched on?"));
    const double dots = painter.device()->logicalDpiX() / millimetresInInch;
    LabelPainter label(painter, dots);
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const int place = (int(i) + skip) % stock.perPage();
        if (i > 0 && place == 0 && !device.newPage())
            return failure(ErrorCode::Io, Text::tr("The printer stopped at label %1.").arg(i + 1));
        const QRectF area = placeOn(stock, place);
        TRY(label.paint(labels[i], {area.topLeft() * dots, area.size() * dots}));
    }
    painter.end();
    return {};
}

QPageLayout layoutOf(const LabelStock &stock)
{
    const QSizeF fed = stock.turned ? stock.page.transposed() : stock.page;
    return QPageLayout(QPageSize(fed, QPageSize::Millimeter, {}, QPageSize::ExactMatch),
                       stock.turned ? QPageLayout::Landscape : QPageLayout::Portrait, {});
}

QRectF placeOn(const LabelStock &stock, int place)
{
    const int row = place / stock.columns;
    const int column = place % stock.columns;
    return {{stock.margins.left() + column * stock.pitch.width(),
             stock.margins.top() + row * stock.pitch.height()},
            stock.label};
}

Result<QByteArray> labelsPdf(const std::vector<Label> &labels, const LabelStock &stock, int skip)
{
    return pdfBytes(
        Text::tr("Labels"), layoutOf(stock), dotsPerInch,
        [&](QPagedPaintDevice &device) { return paintLabels(labels, stock, skip, device); });
}

Result<void> writeLabelsPdf(const std::vector<Label> &labels, const LabelStock &stock, int skip,
                            const QString &path)
{
    TRY(const auto bytes, labelsPdf(labels, stock, skip));
    return base::writeFileDurably(path, bytes);
}

} // namespace print
