#include "amend/install_amend.h"

#include "amend/case_dialogs.h"
#include "amend/confirm_dialog.h"
#include "amend/container_dialogs.h"
#include "amend/correct_dialog.h"
#include "amend/correct_step_dialog.h"
#include "amend/review_dialog.h"
#include "amend/withdraw_dialog.h"
#include "base/moment_text.h"

#include <QLocale>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Amend)
};

void correct(Desk &desk)
{
    auto *dialog = new CorrectDialog(desk.workplace(), desk.front());
    QObject::connect(dialog, &CorrectDialog::corrected, &desk,
                     [&desk](const QString &sentence) { desk.say(sentence); });
    dialog->begin(desk.chosen().front());
}

void unassign(Desk &desk, const QStringList &items, const QString &caseNumber)
{
    auto *dialog = new UnassignDialog(desk.workplace(), items, caseNumber, desk.front());
    QObject::connect(
        dialog, &AmendDialog::amended, &desk, [&desk, dialog](const QStringList &done) {
            desk.say(Tr::tr("%n item(s) no longer serve case %1.", nullptr, int(done.size()))
                         .arg(dialog->caseNumber()));
        });
    dialog->begin();
}

void assign(Desk &desk)
{
    auto *dialog = new AssignDialog(desk.workplace(), desk.chosen(), desk.front());
    QObject::connect(
        dialog, &AmendDialog::amended, &desk, [&desk, dialog](const QStringList &done) {
            const QString number = dialog->caseNumber();
            desk.sayWithWayBack(
                Tr::tr("%n item(s) now serve case %1.", nullptr, int(done.size())).arg(number),
                {Tr::tr("Take off the case again…"),
                 [&desk, done, number] { unassign(desk, done, number); }});
        });
    dialog->begin();
}

void takeOut(Desk &desk, const QStringList &items)
{
    auto *dialog = new TakeOutDialog(desk.workplace(), items, desk.front());
    QObject::connect(dialog, &AmendDialog::amended, &desk, [&desk](const QStringList &done) {
        desk.say(Tr::tr("%n item(s) were taken out.", nullptr, int(done.size())));
    });
    dialog->begin();
}

void putIn(Desk &desk)
{
    auto *dialog = new PutInDialog(desk.workplace(), desk.chosen(), desk.front());
    QObject::connect(dialog, &AmendDialog::amended, &desk,
                     [&desk, dialog](const QStringList &done) {
                         desk.sayWithWayBack(
                             Tr::tr("%n item(s) are now inside %1.", nullptr, int(done.size()))
                                 .arg(dialog->container()),
                             {Tr::tr("Take out again…"), [&desk, done] { takeOut(desk, done); }});
                     });
    dialog->begin();
}

void setReview(Desk &desk)
{
    auto *dialog = new ReviewDialog(desk.workplace(), desk.chosen(), desk.front());
    QObject::connect(
        dialog, &AmendDialog::amended, &desk, [&desk, dialog](const QStringList &done) {
            desk.say(Tr::tr("%n item(s) are to be reviewed on %1.", nullptr, int(done.size()))
                         .arg(base::dayText(dialog->date())));
        });
    dialog->begin();
}

void withdraw(Desk &desk)
{
    auto *dialog = new WithdrawDialog(desk.workplace(), desk.chosen(), desk.front());
    QObject::connect(dialog, &AmendDialog::amended, &desk, [&desk](const QStringList &done) {
        desk.say(Tr::tr("%n item(s) were withdrawn.", nullptr, int(done.size())));
    });
    dialog->begin();
}

void correctStep(Desk &desk)
{
    auto *dialog = new CorrectStepDialog(desk.workplace(), desk.chosen().front(), desk.front());
    QObject::connect(dialog, &AmendDialog::amended, &desk, [&desk](const QStringList &done) {
        desk.say(Tr::tr("The newest step of %1 is corrected.").arg(done.front()));
    });
    dialog->begin();
}

void confirmSeizure(Desk &desk)
{
    auto *dialog = new ConfirmDialog(desk.workplace(), desk.chosen(), desk.front());
    QObject::connect(dialog, &AmendDialog::amended, &desk, [&desk](const QStringList &done) {
        desk.say(Tr::tr("You confirmed the seizure of %n item(s).", nullptr, int(done.size())));
    });
    dialog->begin();
}

} // namespace

void installAmend(Desk &desk)
{
    auto &commands = desk.commands();
    commands.on("correct_item", &desk, [&desk] { correct(desk); });
    commands.on("assign_case", &desk, [&desk] { assign(desk); });
    commands.on("unassign_case", &desk, [&desk] { unassign(desk, desk.chosen(), {}); });
    commands.on("put_in", &desk, [&desk] { putIn(desk); });
    commands.on("take_out", &desk, [&desk] { takeOut(desk, desk.chosen()); });
    commands.on("set_review", &desk, [&desk] { setReview(desk); });
    commands.on("confirm_seizure", &desk, [&desk] { confirmSeizure(desk); });
    commands.on("correct_step", &desk, [&desk] { correctStep(desk); });
    commands.on("withdraw_item", &desk, [&desk] { withdraw(desk); });
}

} // namespace desktop
