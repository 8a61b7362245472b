#pragma once

// LabelSheetView: previews a sheet of labels; a click or the arrow keys select the first unused
// label.

#include "print/labels/labels.h"

#include <QImage>
#include <QWidget>

namespace desktop {

class LabelSheetView : public QWidget
{
    Q_OBJECT

public:
    explicit LabelSheetView(QWidget *parent);

    void setStock(const print::LabelStock &stock);

    // The first free place of the first sheet, from 0.
    int firstFree() const { return m_firstFree; }
    void setFirstFree(int place);

    // What the page now shown looks like; `isFirst`: places that are used up are on it.
    void showPage(const QImage &page, bool isFirst);

    // The size in which a page is drawn for this view, in device pixels.
    QSize pageSize() const;

    QSize sizeHint() const override;

Q_SIGNALS:
    void firstFreeChanged();
    void resized();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QRectF pageRect() const;
    QRectF placeRect(int place) const;
    void describe();

    print::LabelStock m_stock;
    QImage m_page;
    bool m_isFirst = true;
    int m_firstFree = 0;
};

} // namespace desktop
