#pragma once

// RowInk: paints what all multi-line rows have in common: background, text colours, font of the
// first line.

#include <QPainter>
#include <QStyleOptionViewItem>

namespace desktop {

struct RowInk {
    QColor text;
    QColor quiet; // of what is less important
    bool isSelected = false;
};

// Draws the background of the row, chosen or not, and says what to write on it with.
RowInk drawRow(QPainter &painter, const QStyleOptionViewItem &option);

QFont headFont(const QStyleOptionViewItem &option);

} // namespace desktop
