#include "intent/calm_wheel.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QSlider>

namespace desktop {

void refuseFocusByWheel(QWidget *widget)
{
    if (widget->focusPolicy() == Qt::WheelFocus)
        widget->setFocusPolicy(Qt::StrongFocus);
}

bool isPassedByWheel(const QWidget *widget)
{
    if (const auto *box = qobject_cast<const QComboBox *>(widget))
        return box->isEditable() || !box->hasFocus();
    if (qobject_cast<const QDateTimeEdit *>(widget))
        return true;
    const bool isNumber =
        qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QSlider *>(widget);
    return isNumber && !widget->hasFocus();
}

} // namespace desktop
