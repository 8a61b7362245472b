#include "labels/label_sheet_view.h"

#include "look/appearance.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace desktop {

namespace {

constexpr int margin = 8;
const QSize wanted(360, 480);

} // namespace

LabelSheetView::LabelSheetView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 300);
    setToolTip(tr("Click the first place that is still free."));
}

void LabelSheetView::setStock(const print::LabelStock &stock)
{
    m_stock = stock;
    m_page = {};
    setFirstFree(m_firstFree);
    update();
}

void LabelSheetView::setFirstFree(int place)
{
    const int fitting = std::clamp(place, 0, m_stock.perPage() - 1);
    const bool isOther = fitting != m_firstFree;
    m_firstFree = fitting;
    describe();
    update();
    if (isOther)
        Q_EMIT firstFreeChanged();
}

void LabelSheetView::describe()
{
    setAccessibleDescription(
        tr("The first free place is %1 of %2.").arg(m_firstFree + 1).arg(m_stock.perPage()));
}

void LabelSheetView::showPage(const QImage &page, bool isFirst)
{
    m_page = page;
    m_isFirst = isFirst;
    update();
}

QSize LabelSheetView::sizeHint() const
{
    return wanted;
}

QRectF LabelSheetView::pageRect() const
{
    const QRectF room = QRectF(rect()).adjusted(margin, margin, -margin, -margin);
    QSizeF size = m_stock.page;
    size.scale(room.size(), Qt::KeepAspectRatio);
    return {{room.center().x() - size.width() / 2, room.top()}, size};
}

QSize LabelSheetView::pageSize() const
{
    return (pageRect().size() * devicePixelRatioF()).toSize();
}

QRectF LabelSheetView::placeRect(int place) const
{
    const QRectF page = pageRect();
    const double scale = page.width() / m_stock.page.width();
    const QRectF label = print::placeOn(m_stock, place);
    return {page.topLeft() + label.topLeft() * scale, label.size() * scale};
}

// White in light and dark alike: it is paper.
void LabelSheetView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(palette().color(QPalette::Mid));
    painter.setBrush(Qt::white);
    painter.drawRect(pageRect());
    if (!m_page.isNull())
        painter.drawImage(pageRect(), m_page);
    for (int place = 0; place < m_stock.perPage(); ++place) {
        const bool isUsed = m_isFirst && place < m_firstFree;
        painter.setBrush(isUsed ? QBrush(QColor(0, 0, 0, 110), Qt::BDiagPattern)
                                : QBrush(Qt::NoBrush));
        painter.setPen(QPen(QColor(0, 0, 0, 70), 1, Qt::DotLine));
        painter.drawRoundedRect(placeRect(place), 3, 3);
    }
    if (!m_isFirst)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(toneColor(Tone::Accent), hasFocus() ? 3 : 2));
    painter.drawRoundedRect(placeRect(m_firstFree), 3, 3);
}

void LabelSheetView::mousePressEvent(QMouseEvent *event)
{
    for (int place = 0; m_isFirst && place < m_stock.perPage(); ++place) {
        if (placeRect(place).contains(event->position()))
            setFirstFree(place);
    }
}

void LabelSheetView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return setFirstFree(m_firstFree - 1);
    case Qt::Key_Right:
        return setFirstFree(m_firstFree + 1);
    case Qt::Key_Up:
        return setFirstFree(m_firstFree - m_stock.columns);
    case Qt::Key_Down:
        return setFirstFree(m_firstFree + m_stock.columns);
    default:
        QWidget::keyPressEvent(event);
    }
}

void LabelSheetView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    Q_EMIT resized();
}

} // namespace desktop
