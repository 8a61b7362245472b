#pragma once

// ConfirmDialog: the second officer confirms that the chosen items were seized as registered.

#include "amend/amend_dialog.h"
#include "controls/choice_box.h"

namespace desktop {

class ConfirmDialog : public AmendDialog
{
    Q_OBJECT

public:
    ConfirmDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent);

protected:
    QString obstacle(const Subject &subject) const override;
    Result<Work> work() override;
    Result<void> prepare(const std::vector<Subject> &subjects) override;
    bool holdsDraft() const override;

private:
    ChoiceBox *m_witness;
    QLineEdit *m_noWitness;
    QLineEdit *m_remarks;
};

} // namespace desktop
