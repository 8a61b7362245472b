#include "custody/hand_over_dialog.h"

namespace desktop {

HandOverDialog::HandOverDialog(Workplace &workplace, const QStringList &exhibitNumbers,
                               QWidget *parent)
    : LotDialog(workplace, domain::CustodyVerb::Release, exhibitNumbers, parent)
    , m_chosenBefore(exhibitNumbers)
{
    setObjectName(QStringLiteral("hand_over_dialog"));
}

bool HandOverDialog::holdsDraft() const
{
    return form().isTouched() || lot().model().numbers() != m_chosenBefore;
}

void HandOverDialog::taken(const actions::PaperStep &order,
                           const std::vector<registry::ItemRecord> &items)
{
    Q_EMIT released({items.front().custody.lot, order.to->name, int(items.size())});
}

} // namespace desktop
