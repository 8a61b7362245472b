#include "panel/image_view.h"

#include <QGraphicsPixmapItem>
#include <QKeyEvent>
#include <QWheelEvent>

#include <algorithm>

namespace desktop {

namespace {
constexpr double zoomStep = 1.25;
constexpr double smallestZoom = 0.02;
constexpr double largestZoom = 20;
} // namespace

ImageView::ImageView(QWidget *parent)
    : QGraphicsView(parent)
{
    setScene(new QGraphicsScene(this));
    m_picture = scene()->addPixmap({});
    m_picture->setTransformationMode(Qt::SmoothTransformation);
    setFrameShape(QFrame::NoFrame);
    setDragMode(QGraphicsView::ScrollHandDrag);
    setRenderHint(QPainter::SmoothPixmapTransform);
    setTransformationAnchor(QGraphicsView::AnchorUnderMouse);
    setBackgroundBrush(palette().brush(QPalette::Base));
}

void ImageView::setImage(const QImage &image)
{
    m_picture->setPixmap(QPixmap::fromImage(image));
    scene()->setSceneRect(m_picture->boundingRect());
    fit();
}

void ImageView::fit()
{
    m_isFitted = true;
    resetTransform();
    const QSizeF room = viewport()->size();
    const QSizeF size = m_picture->boundingRect().size();
    if (size.width() > room.width() || size.height() > room.height()) // small ones stay as they are
        fitInView(m_picture, Qt::KeepAspectRatio);
}

void ImageView::showPixelForPixel()
{
    m_isFitted = false;
    resetTransform();
}

void ImageView::zoomBy(double factor)
{
    const double wanted = std::clamp(transform().m11() * factor, smallestZoom, largestZoom);
    m_isFitted = false;
    scale(wanted / transform().m11(), wanted / transform().m11());
}

void ImageView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_isFitted)
        fit();
}

void ImageView::wheelEvent(QWheelEvent *event)
{
    if (!(event->modifiers() & Qt::ControlModifier))
        return QGraphicsView::wheelEvent(event);
    zoomBy(event->angleDelta().y() > 0 ? zoomStep : 1 / zoomStep);
    event->accept();
}

void ImageView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoomBy(zoomStep);
    case Qt::Key_Minus:
        return zoomBy(1 / zoomStep);
    case Qt::Key_0:
        return fit();
    case Qt::Key_1:
        return showPixelForPixel();
    default:
        QGraphicsView::keyPressEvent(event);
    }
}

} // namespace desktop
