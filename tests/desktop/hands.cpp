#include "desktop/hands.h"

namespace tests {

void Hands::press(int key, Qt::KeyboardModifiers modifiers, const QString &text, int gapMs)
{
    m_nowMs += gapMs;
    QPointer<QWidget> receiver = whoHasTheKeys();
    if (!receiver)
        return;
    if (qt_sendShortcutOverrideEvent(receiver, ulong(m_nowMs), key, modifiers, text))
        return; // it was a shortcut
    send(QEvent::KeyPress, receiver, key, modifiers, text);
    if (auto *now = whoHasTheKeys())
        send(QEvent::KeyRelease, now, key, modifiers, text);
}

void Hands::type(const QString &text, int gapMs)
{
    for (const QChar c : text)
        press(c.toUpper().unicode(), c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, c, gapMs);
}

void Hands::enter(int gapMs)
{
    press(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), gapMs);
}

void Hands::scan(const QString &code, int gapMs)
{
    m_nowMs += 1000;
    type(code, gapMs);
    enter(gapMs);
}

void Hands::wheel(QWidget &over, int notches)
{
    const QPointF at = over.rect().center();
    QWheelEvent event(at, over.mapToGlobal(at.toPoint()), {}, {0, 120 * notches}, Qt::NoButton,
                      Qt::NoModifier, Qt::NoScrollPhase, false);
    QSpontaneKeyEvent::setSpontaneous(&event);
    QCoreApplication::sendEvent(&over, &event);
}

QWidget *Hands::whoHasTheKeys()
{
    if (auto *popup = QApplication::activePopupWidget())
        return popup->focusWidget() ? popup->focusWidget() : popup;
    auto *focus = QApplication::focusWidget();
    return focus ? focus : QApplication::activeWindow();
}

void Hands::send(QEvent::Type type, QWidget *to, int key, Qt::KeyboardModifiers modifiers,
                 const QString &text) const
{
    QKeyEvent event(type, key, modifiers, text);
    event.setTimestamp(quint64(m_nowMs));
    QSpontaneKeyEvent::setSpontaneous(&event);
    QCoreApplication::sendEvent(to, &event);
}

} // namespace tests
