#pragma once

// AccessibleScrollArea: the accessible interface of a scroll area for screen readers; replaces Qt's
// own.

namespace desktop {

// Qt 6.4 answers for a scroll area's child without looking whether it is still there: a scroll bar
// that hides between two questions of a screen reader stops the program. From now on, scroll areas
// other than lists and texts are described by their child widgets, which Qt counts before it
// answers. To be called once, when the application was made.
void installAccessibleScrollAreas();

} // namespace desktop
