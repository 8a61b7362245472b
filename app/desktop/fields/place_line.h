#pragma once

// PlaceLine: an input line for a storage place, completed from the places that hold items.

#include "work/workplace.h"

#include <QLineEdit>

#include <functional>

class QDialog;

namespace desktop {

QLineEdit *placeLine(Workplace &workplace, const char *objectName, QWidget *parent);

// Whether the line offers this place: something lies there.
bool isKnownPlace(const QLineEdit &line, const QString &place);

// Asks over `dialog` whether a place that nobody used before is meant, and goes on when it is.
void askNewPlace(QDialog *dialog, const QString &place, std::function<void()> goOn);

// Reads the places again, such as when another registry was opened.
void refreshPlaces(Workplace &workplace, QLineEdit *line);

} // namespace desktop
