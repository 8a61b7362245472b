#pragma once

// AccessNotice: a strip over the pages that says that other accounts of the machine can read the
// registry, with the command that closes it to them. Looked at when an officer signs in.

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
