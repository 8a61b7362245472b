#pragma once

// AccessibleScrollArea: what screen readers see of a scroll area, in place of Qt's own.

namespace desktop {

// Qt 6.4 answers for a scroll area's child without looking whether it is still there: a scroll bar
// that hides between two questions of a screen reader stops the program. From now on, scroll areas
// that are neither a list nor a text are told by their child widgets, which Qt counts before it
// answers. To be called once, when the application was made.
void installAccessibleScrollAreas();

} // namespace desktop
