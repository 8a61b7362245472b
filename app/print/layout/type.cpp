#include "print/layout/type.h"

#include "print/pdf/face.h"

#include <QPaintDevice>

namespace print {

namespace {

constexpr double pointsInInch = 72;
constexpr double lineInSizes = 1.34;
constexpr double baselineInSizes = 1.03;

} // namespace

Type::Type(double points, QFont::Weight weight, QPaintDevice &device)
    : m_font(face(points, weight), &device)
    , m_metrics(m_font, &device)
    , m_line(points * device.logicalDpiY() / pointsInInch * lineInSizes)
    , m_baseline(points * device.logicalDpiY() / pointsInInch * baselineInSizes)
    , m_widths(std::make_shared<QHash<QString, double>>())
{
}

double Type::widthOf(const QString &text) const
{
    const auto known = m_widths->constFind(text);
    if (known != m_widths->constEnd())
        return *known;
    return *m_widths->insert(text, m_metrics.horizontalAdvance(text));
}

} // namespace print
