#pragma once

// AuditBanner: a red line above the pages after an unsound audit, with a link to that audit. It
// disappears after a sound audit of the same scope.

#include "shell/desk.h"

#include <QFrame>
#include <QLabel>

namespace desktop {

class AuditBanner : public QFrame
{
    Q_OBJECT

public:
    AuditBanner(Desk &desk, QWidget *parent);

private:
    void look();

    Desk &m_desk;
    QLabel *m_text;
};

} // namespace desktop
