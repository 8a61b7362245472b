#include "intent/intent.h"

#include "intent/calm_wheel.h"
#include "intent/closed_dialog.h"
#include "intent/next_field.h"
#include "intent/signing.h"
#include "look/scan_sound.h"

#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QToolTip>

#include <algorithm>

namespace desktop {

namespace {

constexpr int slackMs = 20; // beyond the limit, until a held key is given back

bool isEnter(const QKeyEvent &key)
{
    return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
}

bool isPlain(const QKeyEvent &key)
{
    return (key.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier)) == 0;
}

bool isPrintable(const QKeyEvent &key)
{
    return isPlain(key) && !key.text().isEmpty() && key.text().front().isPrint();
}

// A scanner presses these between its characters.
bool isModifier(const QKeyEvent &key)
{
    return (key.key() >= Qt::Key_Shift && key.key() <= Qt::Key_ScrollLock)
        || key.key() == Qt::Key_AltGr;
}

// What is in front, without what pops up over it.
QWidget *windowInFront()
{
    const auto *focus = QApplication::focusWidget();
    return focus ? focus->window() : QApplication::activeWindow();
}

// A key that a widget does not want is offered to those around it: only the first one counts.
bool isFirst(const QWidget &watched)
{
    if (const auto *popup = QApplication::activePopupWidget();
        popup && &watched == (popup->focusWidget() ? popup->focusWidget() : popup))
        return true;
    const auto *focus = QApplication::focusWidget();
    return focus ? &watched == focus : &watched == QApplication::activeWindow();
}

// A list of what fits pops up over a line and hands it the keys.
QWidget &editorOf(QWidget &receiver)
{
    auto *line = receiver.windowType() == Qt::Popup ? receiver.focusProxy() : nullptr;
    return line ? *line : receiver;
}

void closePopups()
{
    while (auto *popup = QApplication::activePopupWidget()) {
        if (!popup->close())
            return;
    }
}

void explain(const QString &sentence)
{
    const auto *focus = QApplication::focusWidget();
    const auto *window = focus ? focus : QApplication::activeWindow();
    if (window)
        QToolTip::showText(window->mapToGlobal(QPoint(0, window->height())), sentence);
}

// A scan is not added to what was left in a line that waits for it. In two steps, as a person
// would: what was there is gone before the new number begins.
void replaceBy(QLineEdit &line, const QString &scanned)
{
    if (scanned.isEmpty() || line.text().trimmed() == scanned)
        return;
    line.selectAll();
    line.insert({});
    line.insert(scanned);
}

// By Ctrl+Enter.
void sign(const QKeyEvent &key)
{
    closePopups();
    const auto *window = windowInFront();
    auto *button = window ? signingButton(window) : nullptr;
    if (button && !key.isAutoRepeat())
        button->click();
}

// Enter by hand, where it reaches the button or the window that signs.
bool isKeptFromSigning(QWidget &watched)
{
    if (isSigner(&watched)) {
        explain(Intent::tr("Enter does not sign. Press Ctrl+Enter, Space, or the button."));
        return true;
    }
    if (!qobject_cast<QDialog *>(&watched) || !isSigning(&watched))
        return false;
    auto *focus = watched.focusWidget();
    if (focus && !isWaitingForScans(focus))
        goOnFrom(*focus);
    return true;
}

} // namespace

Intent::Intent(QObject *parent)
    : QObject(parent)
    , m_held(this)
{
    qApp->installEventFilter(this);
}

bool Intent::eventFilter(QObject *watched, QEvent *event)
{
    if (!watched->isWidgetType())
        return false;
    auto &widget = *static_cast<QWidget *>(watched);
    switch (event->type()) {
    case QEvent::Polish:
        refuseFocusByWheel(&widget);
        return false;
    case QEvent::Wheel:
        if (!isPassedByWheel(&widget))
            return false;
        event->ignore(); // for what scrolls around it
        return true;
    case QEvent::ShortcutOverride:
        // In the middle of a scan a key is no shortcut.
        if (m_pace.run().isEmpty() || m_held.isEmpty()
            || !isPrintable(*static_cast<QKeyEvent *>(event)))
            return false;
        event->accept();
        return true;
    case QEvent::KeyPress:
        return takePress(widget, *static_cast<QKeyEvent *>(event));
    case QEvent::KeyRelease:
        return takeRelease(widget, *static_cast<QKeyEvent *>(event));
    case QEvent::Hide:
        if (auto *dialog = qobject_cast<QDialog *>(watched); dialog && dialog->isWindow())
            giveBackFocus(dialog);
        return false;
    default:
        return false;
    }
}

bool Intent::takePress(QWidget &watched, const QKeyEvent &key)
{
    if (m_held.isGivingBack())
        return false;
    if (isFirst(watched) && !isModifier(key)) {
        if (isPrintable(key) && !key.isAutoRepeat())
            return takeCharacter(watched, key);
        if (isEnter(key) && isPlain(key) && takeEnter(watched, key))
            return true;
        endRun();
        const auto *window = windowInFront();
        if (isEnter(key) && key.modifiers() & Qt::ControlModifier && window && isSigning(window)) {
            sign(key);
            return true;
        }
    }
    return isEnter(key) && isKeptFromSigning(watched);
}

// What is released was pressed before: it waits with it.
bool Intent::takeRelease(QWidget &watched, const QKeyEvent &key)
{
    if (m_held.isGivingBack() || m_held.isEmpty() || !isFirst(watched) || !isPrintable(key))
        return false;
    m_held.hold(&watched, key, m_pace.limitMs() + slackMs);
    return true;
}

// In an editor a hand sees its letters at once, and a scan is taken back when it ends. Anything
// else would act on each letter: there they are held back.
bool Intent::takeCharacter(QWidget &receiver, const QKeyEvent &key)
{
    auto &editor = editorOf(receiver);
    // Without a time stamp, a scanner cannot be recognised.
    if (isPasswordLine(&editor) || m_pace.limitMs() == 0 || key.timestamp() == 0) {
        endRun();
        return false;
    }
    const bool begins =
        m_pace.character(key.text(), qint64(key.timestamp())) == ScanPace::Step::Begins;
    if (begins) {
        const QPointer<QWidget> before = QApplication::focusWidget();
        m_held.giveBack();
        if (auto *focus = QApplication::focusWidget(); focus && focus != before) {
            // The key before opened an editor: this one is for it.
            const std::unique_ptr<QKeyEvent> copy(key.clone());
            QCoreApplication::sendEvent(focus, copy.get());
            return true;
        }
        m_before = isTextEditor(&editor) ? TypedText(&editor) : TypedText();
    }
    if (isTextEditor(&editor))
        return false;
    if (begins && key.key() == Qt::Key_Space) {
        endRun();
        return false; // it presses a button, and begins no scan
    }
    m_held.hold(&receiver, key, m_pace.limitMs() + slackMs);
    return true;
}

// True when it ended a scan.
bool Intent::takeEnter(QWidget &receiver, const QKeyEvent &key)
{
    const QString scanned = m_pace.enter(qint64(key.timestamp())).trimmed();
    if (isWaitingForScans(&editorOf(receiver))) {
        if (auto *line = qobject_cast<QLineEdit *>(&editorOf(receiver)))
            replaceBy(*line, scanned);
        return false;
    }
    // Letters alone, in a text, are more likely a fast hand's; Enter signs nothing there.
    const bool isWord =
        std::none_of(scanned.begin(), scanned.end(), [](QChar c) { return c.isDigit(); });
    if (scanned.isEmpty() || (isWord && isTextEditor(&editorOf(receiver))))
        return false;
    m_held.drop();
    closePopups();
    std::exchange(m_before, {}).takeBack();
    route(scanned);
    return true;
}

void Intent::endRun()
{
    m_held.giveBack();
    m_pace.forget();
    m_before = {};
}

void Intent::route(const QString &scanned)
{
    auto *window = windowInFront();
    while (window) {
        if (const auto *taker = ScanTaker::of(window))
            return taker->take(scanned);
        auto *opener = window->parentWidget();
        if (!opener || !passesScans(window))
            break;
        window->close();
        window = opener->window();
    }
    soundRefused();
    explain(tr("“%1” was scanned, and nothing here waits for a scan. Nothing was changed.")
                .arg(scanned));
}

} // namespace desktop
