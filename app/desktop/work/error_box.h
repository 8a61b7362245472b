#pragma once

// ErrorBox: the only place that shows an error.

#include "base/result.h"

#include <QWidget>

namespace desktop {

// Shows the sentence over `parent`, with advice where the kind of error allows it, and the detail
// behind a button. Returns at once. Cancelled shows nothing, because the user cancelled.
void showError(QWidget *parent, const Error &error);

// What somebody can do about an error of this kind; empty when the sentence says it all.
QString adviceFor(ErrorCode code);

} // namespace desktop
