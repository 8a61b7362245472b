#include "look/svg_icon.h"

#include <QApplication>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace desktop {

namespace {

QColor textColor(QIcon::Mode mode)
{
    const QPalette palette = QApplication::palette();
    if (mode == QIcon::Selected)
        return palette.color(QPalette::HighlightedText);
    return palette.color(mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active,
                         QPalette::Text);
}

} // namespace

SvgIcon::SvgIcon(QByteArray svg)
    : m_svg(std::move(svg))
{
}

QPixmap SvgIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    QByteArray svg = m_svg;
    svg.replace("currentColor", textColor(mode).name().toLatin1());
    const QString key = QStringLiteral("svg_icon %1 %2 %3")
                            .arg(size.width())
                            .arg(size.height())
                            .arg(QString::fromUtf8(svg));
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    QPixmapCache::insert(key, drawn);
    return drawn;
}

void SvgIcon::paint(QPainter *painter, const QRect &area, QIcon::Mode mode, QIcon::State state)
{
    const qreal dots = painter->device()->devicePixelRatio();
    QPixmap drawn = pixmap((QSizeF(area.size()) * dots).toSize(), mode, state);
    drawn.setDevicePixelRatio(dots);
    painter->drawPixmap(area, drawn);
}

QIconEngine *SvgIcon::clone() const
{
    return new SvgIcon(m_svg);
}

} // namespace desktop
