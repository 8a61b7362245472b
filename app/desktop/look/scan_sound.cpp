#include "look/scan_sound.h"

#include "look/settings.h"

#include <QApplication>
#include <QTimer>

namespace desktop {

namespace {
constexpr int tones = 3;
constexpr int betweenTonesMs = 140;
} // namespace

void soundTaken()
{
    if (readSettings().soundOnScan)
        QApplication::beep();
}

void soundRefused()
{
    if (!readSettings().soundOnScan)
        return;
    for (int i = 0; i < tones; ++i)
        QTimer::singleShot(i * betweenTonesMs, qApp, [] { QApplication::beep(); });
}

} // namespace desktop
