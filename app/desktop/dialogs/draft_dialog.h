#pragma once

// DraftDialog: a dialog that protects typed input: it asks before discarding it, and stays hidden
// while the registry is locked or another officer is signed in.

#include "controls/form.h"
#include "work/workplace.h"

#include <functional>

namespace desktop {

class DraftDialog : public QDialog
{
    Q_OBJECT

public:
    // Deletes itself when it is closed, and when the registry is. Shown with open().
    DraftDialog(Workplace &workplace, QWidget *parent);

    void reject() override;

    // Whether something would be lost.
    virtual bool holdsDraft() const = 0;
    // What that is, in one sentence.
    virtual QString loss() const;

protected:
    Workplace &workplace() const { return m_workplace; }

private:
    void reappear();

    Workplace &m_workplace;
    QString m_officer; // owner of the draft
    bool m_waiting = false;
};

// Asks over `dialog` whether what was typed in it is thrown away; calls away() when it is.
void askToThrowAway(QDialog *dialog, std::function<void()> away);

} // namespace desktop
