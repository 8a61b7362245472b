#include "export/export_pages.h"

#include <QVBoxLayout>

namespace desktop {

RedactionPage::RedactionPage(ExportAssistant &assistant)
    : m_assistant(assistant)
    , m_withheld(new WithheldList(assistant.workplace(), this))
{
    setTitle(tr("What is withheld"));
    setSubTitle(tr("Ticked fields are left out of the record, which shows “withheld” in their "
                   "place. Every signature and proof still holds. Attached files are included "
                   "unchanged, whatever they contain."));
    auto *preview =
        named(new QPushButton(tr("Pre&view…"), this), "export_preview_withheld", tr("Preview"));
    preview->setAutoDefault(false);
    connect(preview, &QPushButton::clicked, this, [this] {
        validatePage(); // takes over what is ticked
        m_assistant.preview();
    });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_withheld);
    layout->addWidget(preview, 0, Qt::AlignRight);
}

bool RedactionPage::validatePage()
{
    m_assistant.request.redact = m_withheld->fields();
    m_assistant.request.redactPersons = m_withheld->persons();
    return true;
}

} // namespace desktop
