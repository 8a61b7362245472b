#include "intent/signing.h"

#include <QDialog>

#include <algorithm>

namespace desktop {

namespace {

constexpr auto signsMark = "signs";
constexpr auto waitsMark = "waits_for_scans";
constexpr auto homeMark = "home_of_scans";
constexpr auto passesMark = "passes_scans";

template <typename Widget>
QList<Widget *> marked(const QWidget *window, const char *mark)
{
    QList<Widget *> found;
    for (auto *widget : window->findChildren<Widget *>()) {
        if (widget->window() == window && widget->property(mark).toBool())
            found.append(widget);
    }
    return found;
}

} // namespace

void signsHere(QPushButton *button)
{
    button->setProperty(signsMark, true);
    button->setAutoDefault(false);
}

bool isSigner(const QWidget *widget)
{
    return widget && widget->property(signsMark).toBool();
}

QPushButton *signingButton(const QWidget *window)
{
    for (auto *button : marked<QPushButton>(window, signsMark)) {
        if (button->isVisible() && button->isEnabled())
            return button;
    }
    return nullptr;
}

bool isSigning(const QWidget *window)
{
    const auto buttons = marked<QPushButton>(window, signsMark);
    return std::any_of(buttons.begin(), buttons.end(),
                       [](const QPushButton *button) { return button->isVisible(); });
}

void waitsForScans(QWidget *line, bool isHome)
{
    line->setProperty(waitsMark, true);
    line->setProperty(homeMark, isHome);
}

bool isWaitingForScans(const QWidget *widget)
{
    return widget && widget->property(waitsMark).toBool();
}

QWidget *scanHome(const QWidget *window)
{
    for (auto *line : marked<QWidget>(window, homeMark)) {
        if (line->isVisible() && line->isEnabled())
            return line;
    }
    return nullptr;
}

ScanTaker::ScanTaker(QWidget *owner, std::function<void(const QString &)> take, Rank rank)
    : QObject(owner)
    , m_owner(owner)
    , m_take(std::move(take))
    , m_rank(rank)
{
}

const ScanTaker *ScanTaker::of(const QWidget *window)
{
    const ScanTaker *best = nullptr;
    for (const auto *taker : window->findChildren<ScanTaker *>()) {
        const auto *owner = taker->m_owner;
        if (owner->window() != window || !owner->isVisible() || !owner->isEnabled())
            continue;
        if (!best || taker->m_rank < best->m_rank)
            best = taker;
    }
    return best;
}

void passesScans(QDialog *dialog)
{
    dialog->setProperty(passesMark, true);
}

bool passesScans(const QWidget *window)
{
    return window->property(passesMark).toBool();
}

} // namespace desktop
