#include "print/paper.h"

#include "print/face.h"

namespace print {

namespace {

constexpr double millimetresInInch = 25.4;
constexpr double pointsInInch = 72;
constexpr double lineInSizes = 1.34;
constexpr double baselineInSizes = 1.03;

// The lines `first` to `first + count` of each box.
Piece slice(const Paper &paper, const Type &type, const std::vector<Box> &boxes, qsizetype first,
            qsizetype count)
{
    const double padding = paper.millimetres(cellPadding);
    const double space = paper.millimetres(cellSpace);
    const double rule = paper.millimetres(ruleWidth);
    const double height = double(count) * type.line + 2 * space;
    Piece piece;
    piece.height = height;
    piece.paint = [=](QPainter &painter, double top) {
        double left = 0;
        painter.setPen(QPen(ruleInk, rule));
        for (const Box &box : boxes) {
            painter.setBrush(box.isLabel ? QBrush(shade) : QBrush(Qt::NoBrush));
            painter.drawRect(QRectF(left, top, box.width, height));
            left += box.width;
        }
        left = 0;
        for (const Box &box : boxes) {
            drawLines(painter, type, box.lines.mid(first, count), left + padding, top + space, ink);
            left += box.width;
        }
    };
    return piece;
}

} // namespace

double Paper::millimetres(double length) const
{
    return length * m_device->logicalDpiX() / millimetresInInch;
}

Type Paper::type(double points, QFont::Weight weight) const
{
    const QFont font(face(points, weight), m_device);
    const double size = points * m_device->logicalDpiY() / pointsInInch;
    return {font, QFontMetricsF(font, m_device), size * lineInSizes, size * baselineInSizes};
}

void drawLines(QPainter &painter, const Type &type, const QStringList &lines, double left,
               double top, const QColor &colour)
{
    painter.setFont(type.font);
    painter.setPen(colour);
    double baseline = top + type.baseline;
    for (const QString &line : lines) {
        painter.drawText(QPointF(left, baseline), line);
        baseline += type.line;
    }
}

std::vector<Piece> boxRow(const Paper &paper, const Type &type, const std::vector<Box> &boxes,
                          double mostHeight)
{
    const double room = mostHeight - 2 * paper.millimetres(cellSpace);
    const auto mostLines = std::max<qsizetype>(1, qsizetype(room / type.line));
    qsizetype lines = 1;
    for (const Box &box : boxes)
        lines = std::max(lines, box.lines.size());
    std::vector<Piece> pieces;
    for (qsizetype first = 0; first < lines; first += mostLines)
        pieces.push_back(slice(paper, type, boxes, first, std::min(mostLines, lines - first)));
    return pieces;
}

} // namespace print
