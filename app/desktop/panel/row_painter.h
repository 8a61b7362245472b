#pragma once

// RowPainter: paints what all multi-line rows have in common: background, text colours, font of the
// first line.

#include <QPainter>
#include <QStyleOptionViewItem>

namespace desktop {

struct RowPainter {
    QColor text;
    QColor quiet; // of what is less important
    bool isSelected = false;
};

// Draws the background of the row, selected or not, and returns the colours for its text.
RowPainter drawRow(QPainter &painter, const QStyleOptionViewItem &option);

QFont headFont(const QStyleOptionViewItem &option);

} // namespace desktop
