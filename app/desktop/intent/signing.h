#pragma once

// Signing: which button of a window signs, which line waits for a scan, and where a scan goes that
// was typed elsewhere.

#include <QPushButton>

class QDialog;

#include <functional>

namespace desktop {

// The button signs: by the mouse, Space, its Alt+letter, or Ctrl+Enter anywhere in its window;
// never by Enter. Where several buttons of a window sign, the first that is shown and enabled has
// Ctrl+Enter.
void signsHere(QPushButton *button);
bool isSigner(const QWidget *widget);

// The button of this window that Ctrl+Enter presses now; null when there is none.
QPushButton *signingButton(const QWidget *window);

// Whether Enter in this window goes on to the next field: something that is shown in it signs.
bool isSigning(const QWidget *window);

// The line keeps what is scanned into it, and answers Enter by itself. With `isHome` it has the
// focus again when a dialog over its window is closed.
void waitsForScans(QWidget *line, bool isHome = true);
bool isWaitingForScans(const QWidget *widget);
QWidget *scanHome(const QWidget *window);

// Takes what was scanned while the focus was anywhere else in a window.
class ScanTaker : public QObject
{
    Q_OBJECT

public:
    // A dialog that knows where a code belongs comes before its page or line that waits for scans,
    // and that before its window.
    enum class Rank { Form, Line, Window };

    // Takes scans while `owner`, whose child it is, is shown.
    ScanTaker(QWidget *owner, std::function<void(const QString &)> take, Rank rank = Rank::Form);

    void take(const QString &scanned) const { m_take(scanned); }

    // The one that takes the scans of this window now; null when none does.
    static const ScanTaker *of(const QWidget *window);

private:
    QWidget *m_owner;
    std::function<void(const QString &)> m_take;
    Rank m_rank;
};

// What is scanned over this dialog belongs to the window that opened it: the dialog closes.
void passesScans(QDialog *dialog);
bool passesScans(const QWidget *window);

} // namespace desktop
