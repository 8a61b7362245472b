#include "export/withheld_list.h"

#include "base/text.h"
#include "controls/form.h"
#include "domain/field.h"
#include "domain/labels.h"
#include "exchange/record/write/export_choice.h"
#include "fields/person_choices.h"
#include "registry/origin_table.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int personLines = 4;

// What a person reads for a sealed field: the label of the first kind of item that has it.
QString labelOf(const QString &field)
{
    if (field == QLatin1String("name"))
        return WithheldList::tr("Names of persons and of attached files");
    if (field == QLatin1String("identity_number"))
        return WithheldList::tr("Identity numbers of persons");
    if (field == QLatin1String("card_number"))
        return WithheldList::tr("Card numbers of payments");
    for (const auto kind : domain::allItemKinds()) {
        if (const auto *rule = domain::fieldRule(kind, field))
            return base::Text::tr(rule->label);
    }
    return field;
}

std::vector<Choice> everybody(Workplace &workplace)
{
    using Category = domain::PersonCategory;
    const registry::OriginTable table(workplace.reading());
    std::vector<Choice> choices;
    for (const auto category : {Category::Suspect, Category::Victim, Category::Witness,
                                Category::Holder, Category::Outsider}) {
        const auto found = table.persons(category);
        auto more = found ? personChoices(*found) : std::vector<Choice>();
        for (auto &choice : more) // three of four people with the same name may be victims
            choice.text = WithheldList::tr("%1 (%2)", "person, part in the case")
                              .arg(choice.text, domain::label(category));
        choices.insert(choices.end(), more.begin(), more.end());
    }
    return choices;
}

} // namespace

WithheldList::WithheldList(Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_fields(named(new QListWidget(this), "export_redact", tr("What is withheld")))
    , m_persons(named(new CheckList(personLines, this), "export_redact_persons",
                      tr("Persons of whom everything is withheld")))
{
    for (const QString &field : exchange::sealedFields()) {
        auto *item = new QListWidgetItem(labelOf(field), m_fields);
        item->setData(Qt::UserRole, field);
        item->setCheckState(Qt::Unchecked);
    }
    m_fields->sortItems();
    m_fields->setUniformItemSizes(true);
    layOutRows(*m_fields);
    m_persons->setChoices(everybody(workplace));
    auto *all = named(new QPushButton(tr("Withhold &everything"), this), "withhold_all",
                      tr("Withhold everything"));
    auto *none = named(new QPushButton(tr("&Disclose everything"), this), "withhold_none",
                       tr("Disclose everything"));
    const auto tick = [this](Qt::CheckState state) {
        for (int i = 0; i < m_fields->count(); ++i)
            m_fields->item(i)->setCheckState(state);
    };
    connect(all, &QPushButton::clicked, this, [tick] { tick(Qt::Checked); });
    connect(none, &QPushButton::clicked, this, [this, tick] {
        tick(Qt::Unchecked);
        m_persons->setChecked({});
    });
    auto *row = new QHBoxLayout;
    for (auto *button : {all, none}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();
    auto *label = new QLabel(tr("&Persons of whom everything is withheld"), this);
    label->setBuddy(m_persons);
    auto *search = named(new QLineEdit(this), "export_find_person", tr("Find a person"));
    search->setPlaceholderText(tr("Find a person"));
    search->setClearButtonEnabled(true);
    connect(search, &QLineEdit::textChanged, m_persons, &CheckList::showMatching);
    auto *persons = new QHBoxLayout;
    persons->addWidget(label, 1);
    persons->addWidget(search, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_fields, 1);
    layout->addLayout(row);
    layout->addLayout(persons);
    layout->addWidget(m_persons);
}

QStringList WithheldList::fields() const
{
    QStringList fields;
    for (int i = 0; i < m_fields->count(); ++i) {
        if (m_fields->item(i)->checkState() == Qt::Checked)
            fields.append(m_fields->item(i)->data(Qt::UserRole).toString());
    }
    return fields;
}

QStringList WithheldList::persons() const
{
    return m_persons->checked();
}

} // namespace desktop
