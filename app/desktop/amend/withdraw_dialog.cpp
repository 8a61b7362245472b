#include "amend/withdraw_dialog.h"

#include "actions/amend_item.h"

namespace desktop {

WithdrawDialog::WithdrawDialog(Workplace &workplace, const QStringList &exhibitNumbers,
                               QWidget *parent)
    : AmendDialog(workplace,
                  {"withdraw_dialog", tr("Withdraw"), tr("&Withdraw"),
                   tr("For what was registered by mistake and is no exhibit. The number is never "
                      "given again; the item stays in the ledger and leaves all counts. This "
                      "cannot be taken back.")},
                  exhibitNumbers, parent)
{
    addReason({tr("registered twice"), tr("a scan was taken for an item"),
               tr("nothing was seized under this number")});
}

// The action itself checks whether the item was handed on or something was put into it.
QString WithdrawDialog::obstacle(const Subject &subject) const
{
    const auto &custody = subject.item.custody;
    if (custody.state == domain::CustodyState::Out)
        return tr("it is out of custody.");
    if (custody.state == domain::CustodyState::InTransit)
        return tr("it was handed on.");
    return subject.item.parent ? tr("it is inside another item: take it out first.") : QString();
}

Result<AmendDialog::Work> WithdrawDialog::work()
{
    TRY(const auto why, reason());
    return Work([why](actions::Session &session, const QStringList &items) {
        return actions::withdrawItems(session, items, why);
    });
}

} // namespace desktop
