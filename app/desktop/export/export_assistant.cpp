#include "export/export_assistant.h"

#include "dialogs/draft_dialog.h"
#include "export/check_record_dialog.h"
#include "export/export_pages.h"
#include "export/export_preview.h"
#include "export/graph_dialog.h"
#include "export/table_dialog.h"
#include "intent/signing.h"
#include "registry/origin_table.h"

namespace desktop {

namespace {

// The case whose items the list shows.
std::optional<QString> shownCase(Desk &desk)
{
    const auto shown = desk.shownList().filter.caseFile;
    if (!shown)
        return std::nullopt;
    auto &workplace = desk.workplace();
    const auto caseFile = registry::OriginTable(workplace.reading())
                              .caseById(*shown, workplace.viewer());
    return caseFile ? std::optional(caseFile->number) : std::nullopt;
}

} // namespace

void installExport(Desk &desk)
{
    const auto shown = std::make_shared<QPointer<ExportAssistant>>();
    desk.commands().on("export_record", &desk, [&desk, shown] {
        *shown =
            new ExportAssistant(desk.workplace(), desk.chosen(), shownCase(desk), desk.front());
        (*shown)->setAttribute(Qt::WA_DeleteOnClose);
        (*shown)->open();
    });
    desk.noteLoss([shown] {
        return *shown && (*shown)->holdsDraft()
            ? ExportAssistant::tr("A custody record is chosen and not made.")
            : QString();
    });
    desk.commands().on("export_table", &desk, [&desk] { (new TableDialog(desk))->open(); });
    desk.commands().on("check_record", &desk, [&desk] { (new CheckRecordDialog(desk))->open(); });
    desk.commands().on("export_graph", &desk, [&desk] { (new GraphDialog(desk))->open(); });
}

ExportAssistant::ExportAssistant(Workplace &workplace, const QStringList &exhibitNumbers,
                                 const std::optional<QString> &caseNumber, QWidget *parent)
    : QWizard(parent)
    , m_workplace(workplace)
    , m_scope(new ScopePage(*this, exhibitNumbers, caseNumber))
{
    setObjectName(QStringLiteral("export_assistant"));
    setWindowTitle(tr("Export a custody record"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnLastPage);
    resize(760, 600);
    addPage(m_scope);
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
    signsHere(qobject_cast<QPushButton *>(button(QWizard::CommitButton)));
}

void ExportAssistant::preview()
{
    (new ExportPreview(m_workplace, request, this))->open();
}

bool ExportAssistant::holdsDraft() const
{
    const bool isBegun = currentPage() != nullptr && currentPage() != m_scope;
    return !report && (isBegun || m_scope->isTyped());
}

void ExportAssistant::reject()
{
    if (!isVisible() || !holdsDraft())
        return QWizard::reject();
    askToThrowAway(this, [this] { QWizard::reject(); });
}

} // namespace desktop
