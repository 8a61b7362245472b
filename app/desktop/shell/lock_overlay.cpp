#include "shell/lock_overlay.h"

#include <QApplication>
#include <QDialog>
#include <QFileDialog>

namespace desktop {

namespace {

bool belongsTo(const QWidget *window, const QWidget *owner)
{
    const QWidget *above = window->parentWidget();
    while (above && above != owner)
        above = above->parentWidget();
    return above != nullptr;
}

void showAgain(QWidget &window, bool isModal)
{
    auto *dialog = qobject_cast<QDialog *>(&window);
    if (dialog && isModal)
        dialog->open();
    else
        window.show();
}

} // namespace

// Queued: a window that knows how to wait, or closes at a lock, has done so by then. What is shown
// after the lock, such as what closing could not finish, stays.
LockOverlay::LockOverlay(Workplace &workplace, QWidget *window)
    : QObject(window)
    , m_workplace(workplace)
    , m_window(window)
    , m_officer(workplace.viewer())
{
    connect(&workplace, &Workplace::signedIn, this, [this] { m_officer = m_workplace.viewer(); });
    connect(&workplace, &Workplace::locked, this, &LockOverlay::noteStanding);
    connect(&workplace, &Workplace::locked, this, &LockOverlay::cover, Qt::QueuedConnection);
    connect(&workplace, &Workplace::signedIn, this, &LockOverlay::uncover, Qt::QueuedConnection);
    connect(&workplace, &Workplace::closed, this, &LockOverlay::forget, Qt::QueuedConnection);
}

void LockOverlay::noteStanding()
{
    m_standing.clear();
    for (auto *window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && belongsTo(window, m_window))
            m_standing.append(window);
    }
}

void LockOverlay::cover()
{
    for (const auto &window : std::exchange(m_standing, {})) {
        if (!window || !window->isVisible())
            continue;
        const bool isModal = window->isModal();
        window->hide();
        // A chooser of files runs a loop of its own, which has now ended.
        if (!qobject_cast<QFileDialog *>(window) && window->windowType() != Qt::Popup)
            m_behind.append({window, m_officer, isModal});
    }
}

void LockOverlay::uncover()
{
    const auto waiting = std::exchange(m_behind, {});
    for (const auto &one : waiting) {
        if (one.officer != m_workplace.viewer())
            m_behind.append(one);
        else if (one.window)
            showAgain(*one.window, one.isModal);
    }
}

void LockOverlay::forget()
{
    for (const auto &one : std::exchange(m_behind, {})) {
        if (one.window)
            one.window->deleteLater();
    }
}

} // namespace desktop
