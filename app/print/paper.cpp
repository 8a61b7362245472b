#include "print/paper.h"

namespace print {

namespace {

constexpr double millimetresInInch = 25.4;

// The lines `first` to `first + count` of each box.
Piece slice(const Paper &paper, const Type &type, const std::vector<Box> &boxes, qsizetype first,
            qsizetype count)
{
    const double padding = paper.millimetres(cellPadding);
    const double space = paper.millimetres(cellSpace);
    const double rule = paper.millimetres(ruleWidth);
    const double height = double(count) * type.line() + 2 * space;
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
               double top, const QColor &colour)
{
    painter.setFont(type.font());
    painter.setPen(colour);
    double baseline = top + type.baseline();
    for (const QString &line : lines) {
        painter.drawText(QPointF(left, baseline), line);
        baseline += type.line();
    }
}

std::vector<Piece> boxRow(const Paper &paper, const Type &type, const std::vector<Box> &boxes,
                          double mostHeight)
{
    const double room = mostHeight - 2 * paper.millimetres(cellSpace);
    const auto mostLines = std::max<qsizetype>(1, qsizetype(room / type.line()));
    qsizetype lines = 1;
    for (const Box &box : boxes)
        lines = std::max(lines, box.lines.size());
    std::vector<Piece> pieces;
    for (qsizetype first = 0; first < lines; first += mostLines)
        pieces.push_back(slice(paper, type, boxes, first, std::min(mostLines, lines - first)));
    return pieces;
}

} // namespace print
