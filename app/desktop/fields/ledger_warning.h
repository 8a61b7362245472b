#pragma once

// LedgerWarning: a line above an item, a person, a place or a case, shown if its rows differ from
// the ledger. A job compares them in the background.

#include "work/workplace.h"

#include <QFrame>
#include <QLabel>
#include <QPointer>

namespace desktop {

class LedgerWarning : public QFrame
{
    Q_OBJECT

public:
    LedgerWarning(Workplace &workplace, QWidget *parent);

    // Compares the rows of the thing with this id; the line calls it `name`. While the same thing
    // is compared again, the line stays.
    void compare(const QString &id, const QString &name);
    void forget();

Q_SIGNALS:
    void auditAsked();

private:
    void say(const Result<std::optional<QString>> &warning);

    Workplace &m_workplace;
    QLabel *m_text;
    QString m_id; // of what is shown; empty: nothing
    QPointer<Job> m_job;
};

} // namespace desktop
