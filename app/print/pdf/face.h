#pragma once

// Face: the font of forms and labels.

#include <QFont>

namespace print {

// The Chinese font of Noto Sans CJK, by name: left to the system, a text may get the Japanese one,
// whose PDF text is copied as other characters. `points` is the size.
QFont face(double points, QFont::Weight weight = QFont::Normal);

} // namespace print
