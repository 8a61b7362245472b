#pragma once

// SvgIcon: a picture that is drawn when it is looked at, in the size it then has.

#include <QByteArray>
#include <QIconEngine>

namespace desktop {

class SvgIcon : public QIconEngine
{
public:
    explicit SvgIcon(QByteArray svg);

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state) override;
    // `size` in dots of the screen. Drawn once for each size and mode.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    QByteArray m_svg;
};

} // namespace desktop
