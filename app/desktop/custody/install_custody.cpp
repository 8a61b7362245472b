#include "custody/install_custody.h"

#include "custody/answered_dialog.h"
#include "custody/receive_dialog.h"
#include "custody/released_dialog.h"
#include "custody/step_dialog.h"
#include "shell/custody_commands.h"

#include <QCoreApplication>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Custody)
};

void askStep(Desk &desk, domain::CustodyVerb verb)
{
    auto *dialog = new StepDialog(desk.workplace(), verb, desk.chosen(), desk.front());
    // Slips are noticed at once, so the notice offers to correct a step of a single item.
    const bool mayBeCorrected = desk.chosen().size() == 1 && !domain::isDisposal(verb);
    QObject::connect(dialog, &StepDialog::recorded, &desk,
                     [&desk, mayBeCorrected, items = desk.chosen()](const QString &sentence) {
                         if (!mayBeCorrected)
                             return desk.say(sentence);
                         desk.sayWithWayBack(sentence, {Tr::tr("Correct…"), [&desk, items] {
                                                            desk.giveFor("correct_step", items);
                                                        }});
                     });
    dialog->open();
}

void receive(Desk &desk, const QString &lot)
{
    auto *dialog = new ReceiveDialog(desk.workplace(), lot, desk.front());
    QObject::connect(dialog, &ReceiveDialog::answered, &desk, &Desk::say);
    QObject::connect(dialog, &ReceiveDialog::receiptOffered, &desk,
                     [&desk](const actions::LotAnswer &answer) {
                         (new AnsweredDialog(desk.workplace(), answer, desk.front()))->open();
                     });
    dialog->open();
}

void showReleased(Desk &desk, const ReleasedLot &lot)
{
    auto *dialog = new ReleasedDialog(desk.workplace(), lot, desk.front());
    QObject::connect(dialog, &ReleasedDialog::signatureAsked, &desk,
                     [&desk](const QString &id) { receive(desk, id); });
    dialog->open();
}

void handOver(Desk &desk)
{
    auto *dialog = new HandOverDialog(desk.workplace(), desk.chosen(), desk.front());
    QObject::connect(dialog, &HandOverDialog::released, &desk,
                     [&desk](const ReleasedLot &lot) { showReleased(desk, lot); });
    dialog->open();
}

} // namespace

void installCustody(Desk &desk)
{
    for (const auto &step : custodyCommands()) {
        if (step.command.need == Need::Items)
            desk.commands().on(step.command.id, &desk,
                               [&desk, verb = step.verb] { askStep(desk, verb); });
    }
    desk.commands().on("hand_over", &desk, [&desk] { handOver(desk); });
    desk.commands().on("receive", &desk, [&desk] { receive(desk, {}); });
}

} // namespace desktop
