#pragma once

// AccessNotice: warns above the pages that other accounts of the machine can read the registry, and
// shows the command that prevents this. Checked when an officer signs in.

#include "work/workplace.h"

#include <QFrame>
#include <QLabel>

namespace desktop {

class AccessNotice : public QFrame
{
    Q_OBJECT

public:
    AccessNotice(Workplace &workplace, QWidget *parent);

private:
    void look();

    Workplace &m_workplace;
    QLabel *m_text;
};

} // namespace desktop
