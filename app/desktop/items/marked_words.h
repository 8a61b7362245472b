#pragma once

// MarkedWords: paints the cells of a table with the words that were searched for in bold.

#include <QStyledItemDelegate>

namespace desktop {

class MarkedWords : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    // Case does not count; a word may be a part of another one.
    void mark(const QStringList &words) { m_words = words; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    QStringList m_words;
};

} // namespace desktop
