#include "items/marked_words.h"

#include <QApplication>
#include <QPainter>
#include <QTextLayout>

namespace desktop {

namespace {

QList<QTextLayout::FormatRange> marksIn(const QString &text, const QStringList &words)
{
    QTextCharFormat bold;
    bold.setFontWeight(QFont::Bold);
    bold.setFontUnderline(true);
    QList<QTextLayout::FormatRange> marks;
    for (const QString &word : words) {
        for (auto at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0 && !word.isEmpty();
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive))
            marks.append({int(at), int(word.size()), bold});
    }
    return marks;
}

} // namespace

void MarkedWords::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const auto marks = marksIn(cell.text, m_words);
    if (marks.isEmpty())
        return QStyledItemDelegate::paint(painter, option, index);
    const QStyle &style = *(cell.widget ? cell.widget->style() : QApplication::style());
    const QString text = cell.text;
    cell.text.clear();
    style.drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const int margin = style.pixelMetric(QStyle::PM_FocusFrameHMargin, &cell, cell.widget) + 1;
    const QRect area = option.rect.adjusted(margin, 0, -margin, 0);
    QTextLayout layout(cell.fontMetrics.elidedText(text, Qt::ElideRight, area.width()), cell.font);
    QTextOption oneLine;
    oneLine.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(oneLine);
    layout.setFormats(marksIn(layout.text(), m_words));
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(area.width());
    layout.endLayout();
    painter->save();
    painter->setClipRect(area);
    painter->setPen(cell.palette.color(
        cell.state.testFlag(QStyle::State_Selected) ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, QPointF(area.left(), area.center().y() - line.height() / 2));
    painter->restore();
}

} // namespace desktop
