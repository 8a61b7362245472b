#pragma once

// Hands: what an officer's hands and a scanner do to whatever window is in front, with time stamps
// as the window system gives them.

#include <QAbstractItemView>
#include <QApplication>
#include <QTest>
#include <QWheelEvent>

namespace tests {

struct Hands {
    static constexpr int handMs = 150;       // between two keys
    static constexpr int scannerMs = 20;     // of a usual scanner
    static constexpr int slowScannerMs = 80; // of one without a wire

    // One key to whatever has the keys now, `gapMs` after the one before.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier, const QString &text = {},
               int gapMs = handMs)
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

    void type(const QString &text, int gapMs = handMs)
    {
        for (const QChar c : text)
            press(c.toUpper().unicode(), c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier, c,
                  gapMs);
    }

    void enter(int gapMs = handMs)
    {
        press(Qt::Key_Return, Qt::NoModifier, QStringLiteral("\r"), gapMs);
    }
    void ctrlEnter() { press(Qt::Key_Return, Qt::ControlModifier); }

    // As a scanner does it: characters and Enter, whatever has the keys.
    void scan(const QString &code, int gapMs = scannerMs)
    {
        m_nowMs += 1000;
        type(code, gapMs);
        enter(gapMs);
    }

    // One notch of the wheel over a control; the window system gives focus by it where it may.
    static void wheel(QWidget &over, int notches)
    {
        const QPointF at = over.rect().center();
        QWheelEvent event(at, over.mapToGlobal(at.toPoint()), {}, {0, 120 * notches}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QSpontaneKeyEvent::setSpontaneous(&event);
        QCoreApplication::sendEvent(&over, &event);
    }

private:
    static QWidget *whoHasTheKeys()
    {
        if (auto *popup = QApplication::activePopupWidget())
            return popup->focusWidget() ? popup->focusWidget() : popup;
        auto *focus = QApplication::focusWidget();
        return focus ? focus : QApplication::activeWindow();
    }

    void send(QEvent::Type type, QWidget *to, int key, Qt::KeyboardModifiers modifiers,
              const QString &text) const
    {
        QKeyEvent event(type, key, modifiers, text);
        event.setTimestamp(quint64(m_nowMs));
        QSpontaneKeyEvent::setSpontaneous(&event);
        QCoreApplication::sendEvent(to, &event);
    }

    qint64 m_nowMs = 1000;
};

} // namespace tests
