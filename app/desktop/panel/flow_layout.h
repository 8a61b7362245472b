#pragma once

// FlowLayout: lays widgets out in lines, from left to right, and wraps where the width ends.

#include <QLayout>

namespace desktop {

class FlowLayout : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(int gap = 6);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override { m_items.append(item); }
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;

    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return minimumSize(); }
    QSize minimumSize() const override; // of the widest widget
    void setGeometry(const QRect &rect) override;

private:
    static QSize sizeOf(const QLayoutItem &item, int room);
    // The first item of the next line.
    qsizetype lineEnd(qsizetype first, int room) const;
    // Calls place(item, rectangle) for each item; gives the height that they need.
    template <typename Place>
    int flow(const QRect &rect, Place place) const;

    QList<QLayoutItem *> m_items;
    int m_gap;
};

} // namespace desktop
