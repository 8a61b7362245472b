#include "custody/install_custody.h"

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
    auto *dialog = new StepDialog(desk.workplace(), verb, desk.chosen(), desk.window());
    QObject::connect(dialog, &StepDialog::taken, &desk, &Desk::say);
    dialog->open();
}

} // namespace

void installCustody(Desk &desk)
{
    for (const auto &step : stepCommands)
        desk.commands().on(step.command, &desk, [&desk, verb = step.verb] { askStep(desk, verb); });
}

} // namespace desktop
