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
               int gapMs = handMs);

    void type(const QString &text, int gapMs = handMs);

    void enter(int gapMs = handMs);
    void ctrlEnter() { press(Qt::Key_Return, Qt::ControlModifier); }

    // As a scanner does it: characters and Enter, whatever has the keys.
    void scan(const QString &code, int gapMs = scannerMs);

    // One notch of the wheel over a control; the window system gives focus by it where it may.
    static void wheel(QWidget &over, int notches);

private:
    static QWidget *whoHasTheKeys();
    void send(QEvent::Type type, QWidget *to, int key, Qt::KeyboardModifiers modifiers,
              const QString &text) const;

    qint64 m_nowMs = 1000;
};

} // namespace tests
