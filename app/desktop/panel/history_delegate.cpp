#include "panel/history_delegate.h"

#include "look/appearance.h"
#include "panel/history_model.h"
#include "panel/row_painter.h"

#include <QAbstractItemView>

namespace desktop {

namespace {

constexpr int side = 12;
constexpr int space = 7;
constexpr int wrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWrapAnywhere | Qt::TextWordWrap;

QRect boundsOf(const QFontMetrics &metrics, const QString &text, int width)
{
    return text.isEmpty() ? QRect()
                          : metrics.boundingRect(QRect(0, 0, width, 1'000'000), wrapped, text);
}

} // namespace

void HistoryDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    painter->save();
    const RowPainter ink = drawRow(*painter, option);
    QRect area = option.rect.adjusted(side, space, -side, 0);
    const auto write = [&](const QString &words, const QColor &colour) {
        if (words.isEmpty())
            return;
        painter->setPen(colour);
        QRect used;
        painter->drawText(area, wrapped, words, &used);
        area.setTop(used.bottom() + 1);
    };
    painter->setFont(headFont(option));
    write(index.data(Qt::DisplayRole).toString(), ink.text);
    painter->setFont(option.font);
    write(index.data(HistoryModel::WhenWhoRole).toString(), ink.quiet);
    write(index.data(HistoryModel::ChangesRole).toString(), ink.text);
    write(index.data(HistoryModel::DoubtRole).toString(),
          ink.isSelected ? ink.text : toneColor(Tone::Bad));
    painter->setPen(option.palette.color(QPalette::Mid));
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    painter->restore();
}

QSize HistoryDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = (view ? view->viewport()->width() : option.rect.width()) - 2 * side;
    int height =
        boundsOf(QFontMetrics(headFont(option)), index.data(Qt::DisplayRole).toString(), width)
            .height();
    for (const int role :
         {HistoryModel::WhenWhoRole, HistoryModel::ChangesRole, HistoryModel::DoubtRole})
        height += boundsOf(option.fontMetrics, index.data(role).toString(), width).height() + 1;
    return {width, height + 2 * space};
}

} // namespace desktop
