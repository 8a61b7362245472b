#pragma once

// SignInPage: signs an officer in; shown when a registry is opened or locked, or when officers
// change.

#include "controls/form.h"
#include "work/workplace.h"

#include <QComboBox>
#include <QWidget>

namespace desktop {

class SignInPage : public QWidget
{
    Q_OBJECT

public:
    SignInPage(Workplace &workplace, QWidget *parent);

    // Offers the officers of the registry that is open and waits for a password.
    void ask();

private:
    void signIn();
    void answered(const Result<void> &result);

    Workplace &m_workplace;
    QLabel *m_heading;
    QLabel *m_place;
    QComboBox *m_officer;
    QLineEdit *m_password;
    QPushButton *m_enter;
    QPushButton *m_back;
    Complaint *m_complaint;
};

} // namespace desktop
