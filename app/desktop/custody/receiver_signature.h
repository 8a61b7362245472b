#pragma once

// ReceiverSignature: chooses how the receiver of a lot signs: in the open session, by entering
// their own password, or on paper when they have no key.

#include "controls/form.h"
#include "controls/path_line.h"
#include "domain/custody.h"
#include "work/workplace.h"

#include <QStackedWidget>

namespace desktop {

class ReceiverSignature : public QWidget
{
    Q_OBJECT

public:
    ReceiverSignature(Workplace &workplace, QWidget *parent);

    void show(const domain::Party &receiver, const QString &name);
    void clear();

    enum class By { Session, Password, Paper };
    By by() const { return m_by; }
    const QString &name() const { return m_name; }
    QString password() const { return m_password->text(); }
    QString paper() const { return m_paper->path(); }

    // One sentence about what is missing, which is also marked; empty when nothing is missing.
    QString markMissing();
    // A password is typed again for each try.
    void clearPassword() { m_password->clear(); }

private:
    Workplace &m_workplace;
    By m_by = By::Session;
    QString m_name;
    QLabel *m_who;
    QLineEdit *m_password;
    PathLine *m_paper;
};

} // namespace desktop
