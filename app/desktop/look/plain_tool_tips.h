#pragma once

// PlainToolTips: shows tool tips as plain text, so that text from outside is not taken for markup.

class QObject;

namespace desktop {

// Qt takes a tool tip that looks like markup for markup, and many of them hold what somebody typed
// or a file was called. As long as `parent` lives, nobody who gives one has to think of it.
void installPlainToolTips(QObject *parent);

} // namespace desktop
