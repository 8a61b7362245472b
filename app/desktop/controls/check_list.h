#pragma once

// CheckList: a list of named choices, each with a check box.

#include "controls/choice_box.h"

#include <QListWidget>
#include <QStringList>

namespace desktop {

class CheckList : public QListWidget
{
    Q_OBJECT

public:
    // Shows about `lines` of them at once.
    explicit CheckList(int lines, QWidget *parent);

    // What was checked stays as far as it is still there.
    void setChoices(const std::vector<Choice> &choices);

    // Ids, in the order of the choices.
    QStringList checked() const;
    void setChecked(const QStringList &ids);

    // Names of what is checked, in one phrase; empty when nothing is.
    QString summary() const;

    // Shows only the checked ones and those whose name contains this text, in upper or lower case;
    // all when it is empty. What is checked stays so.
    void showMatching(const QString &piece);

Q_SIGNALS:
    void changed();
};

} // namespace desktop
