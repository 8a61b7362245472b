#pragma once

// ErrorBox: the only place that shows an error.

#include "base/result.h"

#include <QWidget>

namespace desktop {

// Shows the sentence over `parent`, with advice where the kind of error allows it, and the detail
// behind a button. Returns at once. Cancelled shows nothing, because the user cancelled.
void showError(QWidget *parent, const Error &error);
void showError(QWidget *parent, const Error &error, const QString &advice);

// Advice for an error of this kind; empty if the sentence is enough.
QString adviceFor(ErrorCode code);

} // namespace desktop
