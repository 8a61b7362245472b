#include "export/export_assistant.h"

#include "export/export_pages.h"

namespace desktop {

void installExport(Desk &desk)
{
    desk.commands().on("export_record", &desk, [&desk] {
        auto *assistant = new ExportAssistant(desk.workplace(), desk.chosen(), desk.window());
        assistant->setAttribute(Qt::WA_DeleteOnClose);
        assistant->open();
    });
}

ExportAssistant::ExportAssistant(Workplace &workplace, const QStringList &exhibitNumbers,
                                 QWidget *parent)
    : QWizard(parent)
    , m_workplace(workplace)
{
    setObjectName(QStringLiteral("export_assistant"));
    setWindowTitle(tr("Export a custody record"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnLastPage);
    resize(760, 560);
    addPage(new ScopePage(*this, exhibitNumbers));
    addPage(new RedactionPage(*this));
    addPage(new FolderPage(*this));
    addPage(new MakingPage(*this));
    setButtonText(QWizard::CommitButton, tr("&Make the record"));
    for (const auto &[which, name] : {std::pair(QWizard::NextButton, "next"),
                                      {QWizard::BackButton, "back"},
                                      {QWizard::CommitButton, "make"},
                                      {QWizard::CancelButton, "cancel"},
                                      {QWizard::FinishButton, "finish"}})
        button(which)->setObjectName(QLatin1String(name));
}

} // namespace desktop
