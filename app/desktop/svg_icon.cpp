#include "svg_icon.h"

#include <QApplication>
#include <QPainter>
#include <QPixmapCache>
#include <QStyle>
#include <QStyleOption>
#include <QSvgRenderer>

namespace desktop {

SvgIcon::SvgIcon(QByteArray svg)
    : m_svg(std::move(svg))
{
}

QPixmap SvgIcon::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const QString key = QStringLiteral("svg_icon %1 %2 %3 %4")
                            .arg(size.width())
                            .arg(size.height())
                            .arg(int(mode))
                            .arg(QString::fromUtf8(m_svg));
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    drawn = QPixmap(size);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    QSvgRenderer(m_svg).render(&painter);
    painter.end();
    if (mode != QIcon::Normal) {
        QStyleOption option;
        option.palette = QApplication::palette();
        drawn = QApplication::style()->generatedIconPixmap(mode, drawn, &option);
    }
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
