#include "intent/next_field.h"

#include "intent/signing.h"
#include "intent/typed_text.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>

namespace desktop {

namespace {

bool isField(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    return isTextEditor(&widget) || qobject_cast<const QComboBox *>(&widget)
        || qobject_cast<const QAbstractSpinBox *>(&widget)
        || qobject_cast<const QAbstractItemView *>(&widget) || (button && button->isCheckable());
}

bool isNext(const QWidget &widget, const QWidget &from)
{
    return widget.window() == from.window() && widget.isVisible() && widget.isEnabled()
        && (widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy()
        && (isField(widget) || isSigner(&widget));
}

} // namespace

void goOnFrom(QWidget &from)
{
    if (!isField(from))
        return;
    for (auto *next = from.nextInFocusChain(); next && next != &from;
         next = next->nextInFocusChain()) {
        if (isNext(*next, from))
            return next->setFocus(Qt::TabFocusReason);
    }
}

} // namespace desktop
