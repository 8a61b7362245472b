#include "pick_box.h"

#include <QAbstractItemView>

namespace desktop {

// Queued: the choice is made after the list is gone.
void PickBox::hidePopup()
{
    const bool wasOpen = view()->isVisible();
    QComboBox::hidePopup();
    if (wasOpen)
        QMetaObject::invokeMethod(this, &PickBox::closed, Qt::QueuedConnection);
}

KindBox::KindBox(QWidget *parent)
    : PickBox(parent)
{
    for (const auto kind : domain::allItemKinds())
        addItem(domain::label(kind), int(kind));
}

} // namespace desktop
