#pragma once

// ShortcutList: lists every command with its shortcut.

#include "shell/commands.h"

#include <QDialog>

namespace desktop {

class ShortcutList : public QDialog
{
    Q_OBJECT

public:
    ShortcutList(const Commands &commands, QWidget *parent);
};

} // namespace desktop
