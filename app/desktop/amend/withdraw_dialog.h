#pragma once

// WithdrawDialog: withdraws items that were registered by mistake. Their entries stay in the
// ledger, and their numbers are not used again.

#include "amend/amend_dialog.h"

namespace desktop {

class WithdrawDialog : public AmendDialog
{
    Q_OBJECT

public:
    WithdrawDialog(Workplace &workplace, const QStringList &exhibitNumbers, QWidget *parent);

protected:
    QString obstacle(const Subject &subject) const override;
    Result<Work> work() override;
};

} // namespace desktop
