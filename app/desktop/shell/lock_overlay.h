#pragma once

// LockOverlay: hides every open window while the registry is locked, and shows it again to the
// officer who opened it.

#include "work/workplace.h"

#include <QPointer>
#include <QWidget>

namespace desktop {

class LockOverlay : public QObject
{
    Q_OBJECT

public:
    // Hides windows that belong to `window`, never that one.
    LockOverlay(Workplace &workplace, QWidget *window);

private:
    struct Behind {
        QPointer<QWidget> window;
        QString officer;
        bool isModal = false;
    };

    void noteStanding();
    void cover();
    void uncover();
    void forget();

    Workplace &m_workplace;
    QWidget *m_window;
    QString m_officer; // who was signed in last
    QList<QPointer<QWidget>> m_standing;
    QList<Behind> m_behind;
};

} // namespace desktop
