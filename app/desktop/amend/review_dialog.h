#pragma once

// ReviewDialog: sets the date by which the disposal of the chosen items must be decided.

#include "amend/amend_dialog.h"

class QDateEdit;

namespace desktop {

class ReviewDialog : public AmendDialog
{
    Q_OBJECT

public:
    ReviewDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent);

    QDate date() const;

protected:
    QString obstacle(const Subject &subject) const override;
    Result<Work> work() override;

private:
    QWidget *makeShortcuts(const QDate &today);

    QDateEdit *m_date;
};

} // namespace desktop
