#include "print/pdf/face.h"

#include <QStringList>

namespace print {

QFont face(double points, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(QStringList{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Noto Sans"),
                                 QStringLiteral("DejaVu Sans")});
    font.setPointSizeF(points);
    font.setWeight(weight);
    // With shaping, digits next to capitals become other glyphs, which cannot be copied from a PDF
    // as digits.
    font.setStyleStrategy(QFont::PreferNoShaping);
    // As wide as it is drawn: paper has no grid of dots that type is fitted to.
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace print
