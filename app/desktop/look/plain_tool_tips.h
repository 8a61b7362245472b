#pragma once

// PlainToolTips: shows tool tips as plain text, so that text from outside is not taken for markup.

class QObject;

namespace desktop {

// Qt takes a tool tip that looks like markup for markup, and many of them contain typed text or
// file names. This works for all tool tips as long as `parent` lives.
void installPlainToolTips(QObject *parent);

} // namespace desktop
