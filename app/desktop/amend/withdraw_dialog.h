#pragma once

// WithdrawDialog: withdraws items that were registered by mistake. Their numbers are not given
// again, and they stay in the ledger.

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
