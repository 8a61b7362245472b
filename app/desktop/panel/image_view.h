#pragma once

// ImageView: shows one picture, fitted to the window or enlarged; the mouse or the arrow keys move
// it.

#include <QGraphicsView>

namespace desktop {

class ImageView : public QGraphicsView
{
    Q_OBJECT

public:
    explicit ImageView(QWidget *parent);

    // Fits it to the room.
    void setImage(const QImage &image);

    void fit();
    void showPixelForPixel();
    void zoomBy(double factor);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; // + - 0 1

private:
    QGraphicsPixmapItem *m_picture = nullptr;
    bool m_isFitted = true;
};

} // namespace desktop
