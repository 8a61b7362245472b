#pragma once

// StartPage: lists recent registries, and opens or creates others.

#include "shell/commands.h"

#include <QLabel>
#include <QListWidget>
#include <QWidget>

namespace desktop {

class StartPage : public QWidget
{
    Q_OBJECT

public:
    StartPage(Commands &commands, QWidget *parent);

    // Reads the list of recent registries again.
    void refresh();

Q_SIGNALS:
    void registryChosen(const QString &folder);

private:
    QWidget *waysIn(Commands &commands);
    void choose(const QListWidgetItem *item);

    QListWidget *m_recent;
    QLabel *m_none;
};

} // namespace desktop
