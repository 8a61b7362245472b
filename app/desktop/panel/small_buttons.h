#pragma once

// Small buttons placed after a value: copy it, or open what it names.

#include "controls/form.h"

#include <QToolButton>

#include <functional>

namespace desktop {

// Copies text() to the clipboard when it is pressed, and confirms that on its face for a moment.
// `what` is the accessible name, such as "Copy the IMEI".
QToolButton *copyButton(const char *objectName, const QString &what, std::function<QString()> text,
                        QWidget *parent);

// Looks like a link; its creator connects to clicked().
QToolButton *linkButton(const char *objectName, const QString &text, const QString &accessibleName,
                        QWidget *parent);

void copyToClipboard(const QString &text);

} // namespace desktop
