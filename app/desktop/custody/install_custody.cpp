#include "custody/install_custody.h"

#include "custody/answered_dialog.h"
#include "custody/receive_dialog.h"
#include "custody/released_dialog.h"
#include "custody/step_dialog.h"

namespace desktop {

namespace {

struct StepCommand {
    const char *command;
    domain::CustodyVerb verb;
};

constexpr StepCommand stepCommands[] = {
    {"seal", domain::CustodyVerb::Seal},          {"open_seal", domain::CustodyVerb::Open},
    {"move", domain::CustodyVerb::Move},          {"recall", domain::CustodyVerb::Recall},
    {"return_item", domain::CustodyVerb::Return}, {"destroy", domain::CustodyVerb::Destroy},
    {"forfeit", domain::CustodyVerb::Forfeit},    {"hand_out", domain::CustodyVerb::HandOver},
};

void askStep(Desk &desk, domain::CustodyVerb verb)
{
    auto *dialog = new StepDialog(desk.workplace(), verb, desk.chosen(), desk.front());
    QObject::connect(dialog, &StepDialog::recorded, &desk, &Desk::say);
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
    for (const auto &step : stepCommands)
        desk.commands().on(step.command, &desk, [&desk, verb = step.verb] { askStep(desk, verb); });
    desk.commands().on("hand_over", &desk, [&desk] { handOver(desk); });
    desk.commands().on("receive", &desk, [&desk] { receive(desk, {}); });
}

} // namespace desktop
