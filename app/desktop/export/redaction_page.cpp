#include "export/export_pages.h"

#include "base/text.h"
#include "domain/field.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

// What a person reads for a sealed field: the label of the first kind of item that has it.
QString labelOf(const QString &field)
{
    if (field == QLatin1String("name"))
        return RedactionPage::tr("Names of persons and of attached files");
    if (field == QLatin1String("identity_number"))
        return RedactionPage::tr("Identity numbers of persons");
    if (field == QLatin1String("card_number"))
        return RedactionPage::tr("Card numbers of payments");
    for (const auto kind : domain::allItemKinds()) {
        if (const auto *rule = domain::fieldRule(kind, field))
            return base::Text::tr(rule->label);
    }
    return field;
}

} // namespace

RedactionPage::RedactionPage(ExportAssistant &assistant)
    : m_assistant(assistant)
    , m_fields(named(new QListWidget(this), "export_redact", tr("What is withheld")))
{
    setTitle(tr("What is withheld"));
    setSubTitle(tr("What is ticked stays out of the record, which says “withheld” in its place. "
                   "Every signature and proof still holds."));
    for (const QString &field : exchange::sealedFields()) {
        auto *item = new QListWidgetItem(labelOf(field), m_fields);
        item->setData(Qt::UserRole, field);
        item->setCheckState(Qt::Unchecked);
    }
    m_fields->sortItems();
    auto *all = named(new QPushButton(tr("Withhold &everything"), this), "withhold_all",
                      tr("Withhold everything"));
    auto *none = named(new QPushButton(tr("&Disclose everything"), this), "withhold_none",
                       tr("Disclose everything"));
    const auto tick = [this](Qt::CheckState state) {
        for (int i = 0; i < m_fields->count(); ++i)
            m_fields->item(i)->setCheckState(state);
    };
    connect(all, &QPushButton::clicked, this, [tick] { tick(Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [tick] { tick(Qt::Unchecked); });
    auto *row = new QHBoxLayout;
    row->addWidget(all);
    row->addWidget(none);
    row->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_fields, 1);
    layout->addLayout(row);
}

bool RedactionPage::validatePage()
{
    m_assistant.request.redact.clear();
    for (int i = 0; i < m_fields->count(); ++i) {
        if (m_fields->item(i)->checkState() == Qt::Checked)
            m_assistant.request.redact.append(m_fields->item(i)->data(Qt::UserRole).toString());
    }
    return true;
}

} // namespace desktop
