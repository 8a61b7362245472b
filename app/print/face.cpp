#include "print/face.h"

namespace print {

QFont face(double points, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

} // namespace print
