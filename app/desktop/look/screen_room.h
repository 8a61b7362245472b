#pragma once

// ScreenRoom: keeps windows within their screen, however large the text is.

#include <QDialog>
#include <QScrollArea>
#include <QVBoxLayout>

namespace desktop {

// `wanted`, or as much of it as the first screen has room for inside a window's frame.
QSize fitting(const QSize &wanted);

// Gives a window the place and size that it had (QWidget::saveGeometry), as far as the screen of
// today has room for them; nothing of it lies outside.
void restorePlace(QWidget *window, const QByteArray &saved);

// Scrolls to what has the focus in this area, from wherever the focus came.
void followFocus(QScrollArea *area);

// Lays `dialog` out with a column that scrolls both ways where the screen is too small for it; what
// has the focus is scrolled to. Gives the layout of the column.
QVBoxLayout *scrolledColumn(QDialog *dialog);

// Puts `foot` below the column of `dialog`, where it is seen however far one has scrolled.
void addFoot(QDialog *dialog, QLayout *foot);

// Makes `dialog` large enough for its column, as far as the screen has room, and puts it there with
// its title in sight.
void growToColumn(QDialog *dialog);

} // namespace desktop
