#pragma once

// Intent: one rule for the whole program of what a scan, Enter and the wheel may do, so that
// nothing is signed by accident.
//
// A scan goes to what takes scans in the window in front, and is never typed into free text nor
// presses a button. Enter goes on to the next field; Ctrl+Enter or the button itself signs. The
// wheel changes only what has the focus, and never a choice among named things or a time. A dialog
// that is closed gives the keys back to the window that opened it.

#include "intent/held_keys.h"
#include "intent/typed_text.h"
#include "look/scan_pace.h"

#include <QKeyEvent>

class QDialog;

namespace desktop {

class Intent : public QObject
{
    Q_OBJECT

public:
    // Watches the whole program as long as it lives.
    explicit Intent(QObject *parent);

    // The longest pause between two keys of a scanner, in milliseconds; 0: there is no scanner.
    void setScannerLimit(int ms) { m_pace.setLimit(ms); }

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool takePress(QWidget &watched, const QKeyEvent &key);
    bool takeRelease(QWidget &watched, const QKeyEvent &key);
    bool takeCharacter(QWidget &receiver, const QKeyEvent &key);
    bool takeEnter(QWidget &receiver, const QKeyEvent &key);
    void endRun();
    void route(const QString &scanned);

    ScanPace m_pace;
    HeldKeys m_held;
    TypedText m_before; // the editor that the run is typed into, as it was
};

} // namespace desktop
