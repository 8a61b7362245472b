#pragma once

// Face: the font of forms and labels.

#include <QFont>

namespace print {

// The Chinese face of Noto Sans CJK, by name: left to the system's choice, a text may get the
// Japanese one, whose PDF gives other characters back. `points` is the size.
QFont face(double points, QFont::Weight weight = QFont::Normal);

} // namespace print
