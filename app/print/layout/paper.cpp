#include "print/layout/paper.h"

#include "print/pdf/rare_characters.h"

namespace print {

namespace {

constexpr double millimetresInInch = 25.4;

constexpr double mostOfPage = 0.4;    // of a row that is kept whole
constexpr qsizetype linesInSlice = 5; // of one that is not

// The lines `first` to `first + count` of each box.
struct Slice {
    qsizetype first = 0, count = 0;
    bool isFirst = false, isLast = false; // only there a rule is drawn across
};

void drawFrame(QPainter &painter, const QRectF &area, const Box &box, const Slice &slice,
               double rule)
{
    if (box.isLabel)
        painter.fillRect(area, shade);
    painter.setPen(QPen(ruleInk, rule));
    painter.drawLine(area.topLeft(), area.bottomLeft());
    painter.drawLine(area.topRight(), area.bottomRight());
    if (slice.isFirst)
        painter.drawLine(area.topLeft(), area.topRight());
    if (slice.isLast)
        painter.drawLine(area.bottomLeft(), area.bottomRight());
}

Piece slicePiece(const Paper &paper, const Type &type, const std::vector<Box> &boxes,
                 const Slice &slice)
{
    const double padding = paper.millimetres(cellPadding);
    const double space = paper.millimetres(cellSpace);
    const double rule = paper.millimetres(ruleWidth);
    const double above = slice.isFirst ? space : 0;
    const double height = double(slice.count) * type.line() + above + (slice.isLast ? space : 0);
    Piece piece;
    piece.height = height;
    piece.paint = [=](QPainter &painter, double top) {
        double left = 0;
        for (const Box &box : boxes) {
            drawFrame(painter, {left, top, box.width, height}, box, slice, rule);
            drawLines(painter, type, box.lines.mid(slice.first, slice.count), left + padding,
                      top + above, ink, box.isStruck);
            left += box.width;
        }
    };
    return piece;
}

qsizetype linesOf(const std::vector<Box> &boxes)
{
    qsizetype lines = 1;
    for (const Box &box : boxes)
        lines = std::max(lines, box.lines.size());
    return lines;
}

} // namespace

Paper::Paper(QPaintDevice &device)
    : m_device(&device)
    , m_width(device.width())
    , m_types(std::make_shared<Types>())
{
}

double Paper::millimetres(double length) const
{
    return length * m_device->logicalDpiX() / millimetresInInch;
}

const Type &Paper::type(double points, QFont::Weight weight) const
{
    const std::pair key(points, weight);
    const auto known = m_types->find(key);
    if (known != m_types->end())
        return known->second;
    return m_types->emplace(key, Type(points, weight, *m_device)).first->second;
}

void drawLines(QPainter &painter, const Type &type, const QStringList &lines, double left,
               double top, const QColor &colour, bool isStruck)
{
    painter.setFont(type.font());
    if (isStruck) {
        QFont struck = type.font();
        struck.setStrikeOut(true);
        painter.setFont(struck);
    }
    painter.setPen(colour);
    double baseline = top + type.baseline();
    for (const QString &line : lines) {
        noteDrawn(type.font(), line);
        painter.drawText(QPointF(left, baseline), line);
        baseline += type.line();
    }
}

Piece wholeRow(const Paper &paper, const Type &type, const std::vector<Box> &boxes)
{
    return slicePiece(paper, type, boxes, {0, linesOf(boxes), true, true});
}

std::vector<Piece> boxRow(const Paper &paper, const Type &type, const std::vector<Box> &boxes,
                          double mostHeight)
{
    const qsizetype lines = linesOf(boxes);
    if (double(lines) * type.line() <= mostHeight * mostOfPage)
        return {wholeRow(paper, type, boxes)};
    std::vector<Piece> pieces;
    for (qsizetype first = 0; first < lines; first += linesInSlice) {
        const qsizetype count = std::min(linesInSlice, lines - first);
        pieces.push_back(
            slicePiece(paper, type, boxes, {first, count, first == 0, first + count == lines}));
    }
    if (pieces.size() > 1) { // so that no line of it is alone on a page
        pieces.front().withNext = true;
        pieces[pieces.size() - 2].withNext = true;
    }
    return pieces;
}

} // namespace print
