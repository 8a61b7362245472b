#include "panel/row_painter.h"

#include "look/appearance.h"

#include <QApplication>

namespace desktop {

RowPainter drawRow(QPainter &painter, const QStyleOptionViewItem &option)
{
    QStyleOptionViewItem background = option;
    background.text.clear();
    QApplication::style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &background, &painter,
                                         option.widget);
    const bool isSelected = option.state & QStyle::State_Selected;
    const QColor text =
        option.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text);
    return {text, isSelected ? text : toneColor(Tone::Quiet), isSelected};
}

QFont headFont(const QStyleOptionViewItem &option)
{
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

} // namespace desktop
