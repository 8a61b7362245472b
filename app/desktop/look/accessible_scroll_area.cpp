#include "look/accessible_scroll_area.h"

#include <QAbstractScrollArea>
#include <QAccessibleWidget>

namespace desktop {

namespace {

// Asked for each class that an object's class derives from, the nearest first; so lists and texts
// have found theirs before.
QAccessibleInterface *accessibleScrollArea(const QString &className, QObject *object)
{
    if (className != QLatin1String("QScrollArea")
        && className != QLatin1String("QAbstractScrollArea"))
        return nullptr;
    auto *area = qobject_cast<QAbstractScrollArea *>(object);
    return area ? new QAccessibleWidget(area, QAccessible::Client) : nullptr;
}

} // namespace

void installAccessibleScrollAreas()
{
    QAccessible::installFactory(accessibleScrollArea);
}

} // namespace desktop
