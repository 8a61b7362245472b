#include "custody/step_dialog.h"
#include "shell/custody_commands.h"


namespace desktop {

StepDialog::StepDialog(Workplace &workplace, domain::CustodyVerb verb,
                       const QStringList &exhibitNumbers, QWidget *parent)
    : LotDialog(workplace, verb, exhibitNumbers, parent)
{
    setObjectName(QStringLiteral("step_dialog"));
    if (verb != domain::CustodyVerb::Seal)
        form().setFocus();
}

bool StepDialog::holdsDraft() const
{
    const auto seals = lot().model().newSeals().values();
    return form().isTouched() || std::any_of(seals.begin(), seals.end(), [](const QString &seal) {
               return !seal.isEmpty();
           });
}

QString StepDialog::markMissing()
{
    if (const QString number = lot().model().newSeals().key(QString()); !number.isEmpty()) {
        lot().setFocus();
        return tr("%1 has no seal yet: scan one, or take the item out of the list.").arg(number);
    }
    return LotDialog::markMissing();
}

void StepDialog::taken(const actions::PaperStep &order,
                       const std::vector<registry::ItemRecord> &items)
{
    Q_EMIT recorded(wordingOf(order.request.verb, int(items.size())).done);
}

} // namespace desktop
