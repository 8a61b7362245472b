#pragma once

// LossQuestion: asks before typed or scanned input is discarded; Enter and Escape keep it.

#include <QMessageBox>

#include <functional>

namespace desktop {

struct LossQuestion {
    const char *name; // object name of the box
    QString title;
    QString sentence;     // what would be lost
    const char *loseName; // object name of the button that throws it away
    QString lose;         // on that button
    QString keep;         // on the other, which is named go_on
};

// Opens the question over `over` and returns; calls lose() if that is the answer. The box deletes
// itself when it is closed.
QMessageBox *askBeforeLoss(const LossQuestion &question, QWidget *over, std::function<void()> lose);

} // namespace desktop
