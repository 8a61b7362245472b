#pragma once

// Paper: the page that a sheet is laid out on: its device, its width, and fonts measured for it.

#include "print/layout/page_flow.h"
#include "print/layout/type.h"

#include <QColor>

#include <map>

namespace print {

const QColor ink(Qt::black);
const QColor quietInk(0x48, 0x50, 0x5a);
const QColor ruleInk(0x60, 0x68, 0x72);
const QColor shade(0xee, 0xf0, 0xf3);

class Paper
{
public:
    explicit Paper(QPaintDevice &device);

    double width() const { return m_width; }
    void setWidth(double width) { m_width = width; } // when the page is turned
    double millimetres(double length) const;
    const Type &type(double points, QFont::Weight weight = QFont::Normal) const;

private:
    using Types = std::map<std::pair<double, QFont::Weight>, Type>;

    QPaintDevice *m_device;
    double m_width;
    std::shared_ptr<Types> m_types; // of all sheets that are set on the device
};

// Draws the lines from `top` on, each from `left`.
void drawLines(QPainter &painter, const Type &type, const QStringList &lines, double left,
               double top, const QColor &colour, bool isStruck = false);

// One cell of a row.
struct Box {
    double width = 0;
    QStringList lines;
    bool isLabel = false;  // shaded
    bool isStruck = false; // struck through
};

// The boxes side by side, as high as the highest.
Piece wholeRow(const Paper &paper, const Type &type, const std::vector<Box> &boxes);

// The same; in several pieces, between which a page may
// end, where that is much of `mostHeight`.
std::vector<Piece> boxRow(const Paper &paper, const Type &type, const std::vector<Box> &boxes,
                          double mostHeight);

constexpr double cellPadding = 1.2; // millimetres, on the left and the right
constexpr double cellSpace = 0.9;   // … above and below
constexpr double ruleWidth = 0.2;

} // namespace print
