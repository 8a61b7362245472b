#pragma once

// UndoButton: a button in the status bar that offers for a while to undo the last record.

#include "shell/desk.h"

#include <QTimer>
#include <QToolButton>

namespace desktop {

class UndoButton : public QToolButton
{
    Q_OBJECT

public:
    UndoButton(Desk &desk, QWidget *parent);

private:
    void offer(const WayBack &back);

    WayBack m_back;
    QTimer m_gone;
};

} // namespace desktop
