#pragma once

// SvgIcon: an icon in the colour of the text, drawn from SVG at the size in which it is shown.

#include <QByteArray>
#include <QIconEngine>

namespace desktop {

class SvgIcon : public QIconEngine
{
public:
    // `currentColor` in it is replaced by the palette's text colour.
    explicit SvgIcon(QByteArray svg);

    void paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state) override;
    // `size` in dots of the screen. Drawn once for each size and mode.
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine *clone() const override;

private:
    QByteArray m_svg;
};

} // namespace desktop
