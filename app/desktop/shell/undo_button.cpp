#include "shell/undo_button.h"

namespace desktop {

namespace {
constexpr int offeredMs = 30'000; // longer than the sentence: it is read first
}

UndoButton::UndoButton(Desk &desk, QWidget *parent)
    : QToolButton(parent)
{
    setObjectName(QStringLiteral("way_back"));
    m_gone.setSingleShot(true);
    m_gone.setInterval(offeredMs);
    connect(&m_gone, &QTimer::timeout, this, &QWidget::hide);
    connect(&desk, &Desk::said, this,
            [this](const QString &, const WayBack &back) { offer(back); });
    connect(&desk.workplace(), &Workplace::locked, this, &QWidget::hide);
    connect(this, &QToolButton::clicked, this, [this] {
        hide();
        m_back.go();
    });
    hide();
}

void UndoButton::offer(const WayBack &back)
{
    m_back = back;
    setVisible(bool(back.go));
    if (!back.go)
        return;
    setText(back.text);
    setAccessibleName(back.text);
    setShortcut(QKeySequence::Undo); // setText took it away
    setToolTip(tr("%1 (%2)").arg(back.text, shortcut().toString(QKeySequence::NativeText)));
    m_gone.start();
}

} // namespace desktop
