#pragma once

// Appearance: language, fonts and colours of the whole program.

#include "look/settings.h"

#include <QColor>
#include <QIcon>
#include <QLocale>

class QWidget;

namespace desktop {

// The language that is shown: by the setting, or what the system speaks.
QLocale shownLocale(const Settings &settings);

// Applies language (the translations of core, desktop and Qt), fonts and colours to the
// application. Existing windows keep their texts: the caller rebuilds them after a change of
// language.
void applyAppearance(const Settings &settings);

// Colours with a meaning, readable on the window's background in light and dark.
enum class Tone { Accent, Good, Warning, Bad, Quiet };
QColor toneColor(Tone tone);

// Writes the text of a label, or of the labels in a widget, in this colour.
void setTone(QWidget &label, Tone tone);

// A picture from resources/icons/<name>.svg in the text's colour of the palette now shown.
QIcon icon(const QString &name);

} // namespace desktop
