#pragma once

// NextField: where Enter goes on to in a window that signs.

class QWidget;

namespace desktop {

// Moves the focus from a field to the next one, or after the last one to the button that signs.
// Does nothing when `from` is no field.
void goOnFrom(QWidget &from);

} // namespace desktop
