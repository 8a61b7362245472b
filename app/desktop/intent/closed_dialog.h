#pragma once

// ClosedDialog: gives the keys back to the window that opened a dialog.

class QDialog;

namespace desktop {

// Call after `dialog` was hidden: makes its opener the active window again and gives its scan line
// the focus, unless the officer was typing elsewhere in the opener.
void giveBackFocus(QDialog *dialog);

} // namespace desktop
