#pragma once

// HistoryDelegate: paints one entry of a history: what, when and who, and each change on a line.

#include <QStyledItemDelegate>

namespace desktop {

class HistoryDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace desktop
