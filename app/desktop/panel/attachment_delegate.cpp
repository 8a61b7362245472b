#include "panel/attachment_delegate.h"

#include "look/appearance.h"
#include "panel/attachment_model.h"
#include "panel/row_painter.h"

namespace desktop {

namespace {

constexpr int margin = 6;
constexpr int lines = 3;
constexpr double tileTextShare = 0.8; // of the size of the list's text

void drawPicture(QPainter &painter, const QRect &square, const QPixmap &picture,
                 const QColor &frame)
{
    if (picture.isNull()) {
        painter.setPen(frame);
        painter.drawRect(square.adjusted(8, 2, -8, -2)); // a sheet of paper
        return;
    }
    QRect place(QPoint(), picture.size().scaled(square.size(), Qt::KeepAspectRatio));
    place.moveCenter(square.center());
    painter.drawPixmap(place, picture);
}

// Of an image that could not be decoded.
void drawNoPicture(QPainter &painter, const QRect &square, const QColor &ink)
{
    painter.fillRect(square, QColor(128, 128, 128, 64));
    QFont font = painter.font();
    font.setPointSizeF(font.pointSizeF() * tileTextShare);
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(square, int(Qt::AlignCenter | Qt::TextWordWrap),
                     AttachmentDelegate::tr("no preview"));
}

} // namespace

void AttachmentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::SmoothPixmapTransform);
    const RowPainter ink = drawRow(*painter, option);
    const QRect square(option.rect.left() + margin, option.rect.center().y() - Thumbnails::side / 2,
                       Thumbnails::side, Thumbnails::side);
    const auto picture = index.data(Qt::DecorationRole).value<QPixmap>();
    if (index.data(AttachmentModel::NoPictureRole).toString().isEmpty())
        drawPicture(*painter, square, picture, ink.quiet);
    else
        drawNoPicture(*painter, square, ink.quiet);

    const QString fault = index.data(AttachmentModel::FaultRole).toString();
    QRect line = option.rect.adjusted(Thumbnails::side + 2 * margin, margin, -margin, 0);
    line.setHeight(option.fontMetrics.lineSpacing());
    const auto write = [&](const QString &words, const QColor &colour) {
        painter->setPen(colour);
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(words, Qt::ElideMiddle, line.width()));
        line.translate(0, line.height());
    };
    painter->setFont(headFont(option));
    write(index.data(Qt::DisplayRole).toString(), ink.text);
    painter->setFont(option.font);
    write(index.data(AttachmentModel::WhatRole).toString(), ink.quiet);
    write(fault.isEmpty() ? index.data(AttachmentModel::WhoRole).toString() : fault,
          fault.isEmpty() || ink.isSelected ? ink.quiet : toneColor(Tone::Bad));
    painter->restore();
}

QSize AttachmentDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const
{
    return {0, std::max(Thumbnails::side, lines * option.fontMetrics.lineSpacing()) + 2 * margin};
}

} // namespace desktop
