#pragma once

// CalmWheel: what the mouse wheel may change.

class QWidget;

namespace desktop {

// Takes the focus by click and Tab, but not by the wheel.
void refuseFocusByWheel(QWidget *widget);

// Whether the wheel scrolls past this control: a choice, number or date without the focus, and a
// choice among named things (an officer, a suspect, a site) or a time even with it.
bool isPassedByWheel(const QWidget *widget);

} // namespace desktop
