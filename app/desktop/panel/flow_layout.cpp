#include "panel/flow_layout.h"

#include <QWidget>

#include <algorithm>

namespace desktop {

FlowLayout::FlowLayout(int gap)
    : m_gap(gap)
{
    setContentsMargins({});
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

template <typename Place>
int FlowLayout::flow(const QRect &rect, Place place) const
{
    int y = rect.y();
    for (qsizetype first = 0; first < m_items.size();) {
        const qsizetype end = lineEnd(first, rect.width());
        int height = 0;
        for (qsizetype i = first; i < end; ++i)
            height = std::max(height, sizeOf(*m_items[i], rect.width()).height());
        int x = rect.x();
        for (qsizetype i = first; i < end; ++i) {
            const QSize size = sizeOf(*m_items[i], rect.width());
            place(m_items[i], QRect(QPoint(x, y + (height - size.height()) / 2), size));
            x += m_items[i]->isEmpty() ? 0 : size.width() + m_gap;
        }
        y += height + (end < m_items.size() ? m_gap : 0);
        first = end;
    }
    return y - rect.y();
}

QSize FlowLayout::sizeOf(const QLayoutItem &item, int room)
{
    if (item.isEmpty())
        return {};
    const QSize wanted = item.sizeHint();
    return {std::min(wanted.width(), room), wanted.height()};
}

qsizetype FlowLayout::lineEnd(qsizetype first, int room) const
{
    int used = 0;
    qsizetype i = first;
    for (; i < m_items.size(); ++i) {
        const int width = sizeOf(*m_items[i], room).width();
        if (i > first && used + width > room)
            break;
        used += width > 0 ? width + m_gap : 0;
    }
    return i;
}

int FlowLayout::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const QRect room(0, 0, width - margins.left() - margins.right(), 0);
    return flow(room, [](QLayoutItem *, const QRect &) {}) + margins.top() + margins.bottom();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    flow(rect.marginsRemoved(contentsMargins()),
         [](QLayoutItem *item, const QRect &place) { item->setGeometry(place); });
}

} // namespace desktop
