#pragma once

// ErrorBox: the only place that shows an error.

#include "base/result.h"

#include <QWidget>

namespace desktop {

// Shows the sentence over `parent`, with what to do next where the kind of error tells it, and the
// detail behind a button. Returns at once. Cancelled shows nothing: whoever cancelled knows.
void showError(QWidget *parent, const Error &error);

// What somebody can do about an error of this kind; empty when the sentence says it all.
QString adviceFor(ErrorCode code);

} // namespace desktop
