#include "forms/install_forms.h"

#include "dialogs/sheet_dialog.h"
#include "forms/inventory_dialog.h"
#include "print/forms/form.h"
#include "work/error_box.h"

#include <QCoreApplication>

namespace desktop {

namespace {

struct Tr {
    Q_DECLARE_TR_FUNCTIONS(Forms)
};

struct FormCommand {
    const char *id;
    print::FormKind kind;
};

constexpr FormCommand itemForms[] = {
    {"form_seizure_list", print::FormKind::SeizureList},
    {"form_data_list", print::FormKind::DataList},
    {"form_sealing_record", print::FormKind::SealingRecord},
    {"form_custody_record", print::FormKind::CustodyRecord},
    {"form_disposal_record", print::FormKind::DisposalRecord},
};

QString fileNameOf(print::FormKind kind, const print::FormChoice &choice)
{
    const QString of = choice.caseNumber ? *choice.caseNumber : choice.exhibitNumbers.value(0);
    return QStringLiteral("%1 %2.pdf").arg(print::label(kind), of);
}

// Reads the facts, makes the checkpoint, and shows the form.
void showForm(Desk &desk, print::FormKind kind, const print::FormChoice &choice)
{
    desk.workplace().write(
        Tr::tr("Making the form"),
        [kind, choice](actions::Session &session,
                       base::Progress &progress) -> Result<print::SheetMaker> {
            TRY(auto facts, print::formFacts(session, choice, progress));
            return print::formOf(kind, std::move(facts));
        },
        &desk,
        [&desk, kind, choice](const Result<print::SheetMaker> &sheets) {
            if (!sheets)
                return showError(desk.front(), sheets.error());
            (new SheetDialog(desk.workplace(), *sheets, fileNameOf(kind, choice), desk.front()))
                ->begin();
        });
}

} // namespace

void installForms(Desk &desk)
{
    for (const auto &[id, kind] : itemForms)
        desk.commands().on(id, &desk, [&desk, form = kind] {
            showForm(desk, form, {desk.chosen(), {}});
        });
    desk.commands().on("form_inventory", &desk, [&desk] {
        auto *dialog = new InventoryDialog(desk);
        QObject::connect(dialog, &InventoryDialog::asked, &desk,
                         [&desk](const print::FormChoice &choice) {
                             showForm(desk, print::FormKind::CaseInventory, choice);
                         });
        dialog->open();
    });
}

} // namespace desktop
