#pragma once

// Container dialogs: put the chosen items into another, and take them out again.

#include "amend/amend_dialog.h"

#include <QTimer>

namespace desktop {

class PutInDialog : public AmendDialog
{
    Q_OBJECT

public:
    PutInDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent);

    const QString &container() const { return m_container; } // exhibit number

protected:
    QString obstacle(const Subject &subject) const override;
    Result<Work> work() override;
    Result<void> prepare(const std::vector<Subject> &subjects) override;

private:
    void findContainer();
    void takeScan(const QString &scanned);

    QLineEdit *m_line; // typed or scanned: number, seal, IMEI…
    QLabel *m_found;
    QString m_container;
    QTimer m_soon;
};

class TakeOutDialog : public AmendDialog
{
    Q_OBJECT

public:
    TakeOutDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent);

protected:
    QString obstacle(const Subject &subject) const override;
    Result<Work> work() override;
};

} // namespace desktop
