#include "audit/code_view.h"

#include "controls/form.h"
#include "print/layout/code_picture.h"

#include <QPainter>

namespace desktop {

namespace {

constexpr int side = 260;

} // namespace

CodeView::CodeView(QWidget *parent)
    : QWidget(parent)
{
    named(this, "code_view", tr("QR code"));
    setMinimumSize(side / 2, side / 2);
}

void CodeView::show(const QString &text)
{
    m_text = text;
    update();
}

QSize CodeView::sizeHint() const
{
    return {side, side};
}

void CodeView::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    const int edge = std::min(width(), height());
    const QRect square((width() - edge) / 2, (height() - edge) / 2, edge, edge);
    painter.fillRect(square, Qt::white);
    if (auto painted = print::paintCode(painter, square, print::CodeKind::Qr, m_text); !painted)
        painter.drawText(square, int(Qt::AlignCenter | Qt::TextWordWrap), painted.error().message);
}

} // namespace desktop
