#pragma once

// NonDefaultButton: a button that is never a dialog's default, so that Enter in a scan line does
// not press it.

#include "controls/form.h"

#include <QPushButton>

namespace desktop {

inline QPushButton *nonDefaultButton(const QString &text, const char *objectName, QWidget *parent)
{
    auto *made = named(new QPushButton(text, parent), objectName, withoutMnemonic(text));
    made->setAutoDefault(false);
    return made;
}

} // namespace desktop
