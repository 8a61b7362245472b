#include "panel/badge.h"

#include <QPainter>

namespace desktop {

namespace {
constexpr int sidePadding = 8;
constexpr int topPadding = 2;
constexpr double roundness = 6;
constexpr double tint = 0.14; // of the field behind the words
} // namespace

Badge::Badge(const QString &text, Tone tone, QWidget *parent)
    : QLabel(parent)
    , m_colour(toneColor(tone))
{
    setTextFormat(Qt::PlainText);
    setText(text);
    setAccessibleName(text);
    setContentsMargins(sidePadding, topPadding, sidePadding, topPadding);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, m_colour);
    setPalette(colours);
}

void Badge::paintEvent(QPaintEvent *event)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor field = m_colour;
    field.setAlphaF(tint);
    painter.setBrush(field);
    painter.setPen(Qt::NoPen);
    painter.drawRoundedRect(rect(), roundness, roundness);
    painter.end();
    QLabel::paintEvent(event);
}

} // namespace desktop
