#pragma once

// AttachmentDelegate: paints one attached file: its thumbnail and three lines of text.

#include <QStyledItemDelegate>

namespace desktop {

class AttachmentDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace desktop
