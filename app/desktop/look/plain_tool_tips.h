#pragma once

// PlainToolTips: tool tips show their words as they are, wherever these come from.

class QObject;

namespace desktop {

// Qt takes a tool tip that looks like markup for markup, and many of them hold what somebody typed
// or a file was called. As long as `parent` lives, nobody who gives one has to think of it.
void installPlainToolTips(QObject *parent);

} // namespace desktop
