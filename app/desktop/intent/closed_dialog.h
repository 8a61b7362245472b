#pragma once

// ClosedDialog: gives the keys back to the window that opened a dialog.

class QDialog;

namespace desktop {

// After `dialog` was hidden: its opener is the active window again, with the focus in its line for
// scans unless the officer was typing elsewhere in it.
void giveBackFocus(QDialog *dialog);

} // namespace desktop
