#include "intent/closed_dialog.h"

#include "intent/signing.h"
#include "intent/typed_text.h"

#include <QApplication>
#include <QDialog>
#include <QPointer>
#include <QTimer>

namespace desktop {

namespace {

void goHome(QWidget *window)
{
    if (!window->isActiveWindow())
        window->activateWindow();
    auto *line = scanHome(window);
    const auto *focus = window->focusWidget();
    const bool isTyping = focus && focus->isVisible() && isTextEditor(focus);
    if (line && !isTyping)
        line->setFocus(Qt::TabFocusReason); // what it holds is replaced by the next scan
}

} // namespace

// Queued: where the dialog led to another one, that one is in front by then.
void giveBackFocus(QDialog *dialog)
{
    auto *opener = dialog->parentWidget() ? dialog->parentWidget()->window() : nullptr;
    if (!opener)
        return;
    const bool wasModal = dialog->isModal();
    QTimer::singleShot(0, opener, [opener, wasModal] {
        auto *active = QApplication::activeWindow();
        const auto *modal = QApplication::activeModalWidget();
        const bool isElsewhere = !wasModal && active && active != opener;
        if (opener->isVisible() && (!modal || modal == opener) && !isElsewhere)
            goHome(opener);
    });
}

} // namespace desktop
