#pragma once

// CommandPalette: finds any command by part of its name and runs it.

#include "shell/commands.h"

#include <QDialog>
#include <QLineEdit>
#include <QListWidget>

namespace desktop {

// How well `text` answers `query`: 0 when it does not; more is better. Every word of the query must
// begin a word of the text or occur in it; case is ignored.
int matchScore(const QString &text, const QString &query);

class CommandPalette : public QDialog
{
    Q_OBJECT

public:
    CommandPalette(const Commands &commands, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void refill();
    void give();

    QList<QAction *> m_actions;
    QLineEdit *m_query;
    QListWidget *m_list;
};

} // namespace desktop
