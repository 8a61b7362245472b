#pragma once

// PlaceLine: an input line for a storage place, completed from the places that hold items.

#include "work/workplace.h"

#include <QLineEdit>

namespace desktop {

QLineEdit *placeLine(Workplace &workplace, const char *objectName, QWidget *parent);

// Reads the places again, such as when another registry was opened.
void refreshPlaces(Workplace &workplace, QLineEdit *line);

} // namespace desktop
