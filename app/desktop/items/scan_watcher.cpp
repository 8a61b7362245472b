#include "items/scan_watcher.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextEdit>

namespace desktop {

namespace {

constexpr qint64 scannerMs = 35; // between two keys; fingers are slower
constexpr qsizetype shortestScan = 4;

bool isPlain(const QKeyEvent &key)
{
    return (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
}

bool isPrintable(const QKeyEvent &key)
{
    return isPlain(key) && !key.text().isEmpty() && key.text().front().isPrint();
}

} // namespace

ScanWatcher::ScanWatcher(QWidget *window)
    : QObject(window)
    , m_window(window)
{
    m_clock.start();
    qApp->installEventFilter(this);
}

bool ScanWatcher::isEditor(const QWidget *widget)
{
    const auto *combo = qobject_cast<const QComboBox *>(widget);
    return (combo && combo->isEditable()) || qobject_cast<const QLineEdit *>(widget)
        || qobject_cast<const QTextEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
        || qobject_cast<const QAbstractSpinBox *>(widget);
}

// A key that a widget does not want is offered to those around it: only the first one counts.
bool ScanWatcher::isWatched(QObject *watched) const
{
    const auto *focus = QApplication::focusWidget();
    if (QApplication::activeModalWidget() || QApplication::activePopupWidget())
        return false;
    return focus ? watched == focus && focus->window() == m_window && !isEditor(focus)
                 : watched == m_window;
}

bool ScanWatcher::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey =
        event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride;
    if (!isKey || !isWatched(watched))
        return QObject::eventFilter(watched, event);
    const auto &key = *static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::KeyPress)
        return takeKey(key);
    // In the middle of a scan a key is no shortcut.
    if (m_text.isEmpty() || !isPrintable(key) || m_clock.elapsed() - m_lastMs > scannerMs)
        return false;
    event->accept();
    return true;
}

// True when the key was the end of a scan, and nobody else's.
bool ScanWatcher::takeKey(const QKeyEvent &key)
{
    const qint64 now = m_clock.elapsed();
    const bool isFast = now - std::exchange(m_lastMs, now) <= scannerMs;
    if (!isFast)
        m_text.clear();
    if (isPrintable(key)) {
        m_text += key.text();
        return false;
    }
    if (key.key() != Qt::Key_Return && key.key() != Qt::Key_Enter)
        return false; // a shift between the letters
    const QString text = std::exchange(m_text, QString());
    if (!isFast || text.size() < shortestScan)
        return false;
    Q_EMIT scanned(text);
    return true;
}

} // namespace desktop
