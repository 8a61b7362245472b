#include "custody/party_choice.h"

#include "fields/person_choices.h"
#include "registry/origin_table.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace desktop {

namespace {

using domain::Party;

constexpr int officerKind = 0;

void completeBy(QLineEdit *line, QStringList texts)
{
    texts.removeDuplicates();
    auto *completer = new QCompleter(texts, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
}

// The possible receivers of an item: people of other organisations first.
Result<std::vector<domain::Person>> allPersons(registry::Registry &registry)
{
    using Category = domain::PersonCategory;
    std::vector<domain::Person> all;
    for (const auto category : {Category::Outsider, Category::Holder, Category::Suspect,
                                Category::Witness, Category::Victim}) {
        TRY(auto persons, registry::OriginTable(registry).persons(category));
        std::move(persons.begin(), persons.end(), std::back_inserter(all));
    }
    std::erase_if(all, [](const domain::Person &person) { return !person.name; });
    return all;
}

} // namespace

PartyChoice::PartyChoice(Workplace &workplace, Offer offer, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_kind(offer == Offer::Witnesses
                 ? named(new QComboBox(this), "witness_kind", tr("Kind of witness"))
                 : named(new QComboBox(this), "receiver_kind", tr("Kind of receiver")))
    , m_officer(offer == Offer::Witnesses
                    ? named(new ChoiceBox(this), "witness_officer", tr("Officer who saw it"))
                    : named(new ChoiceBox(this), "receiver_officer", tr("Receiving officer")))
    , m_person(personFields(offer == Offer::Witnesses))
    , m_complaint(new Complaint(this))
{
    const bool isWitness = offer == Offer::Witnesses;
    m_kind->addItems({isWitness ? tr("Another officer") : tr("Officer, signs with a key"),
                      tr("A person without a key, who signs on paper")});
    m_officer->lineEdit()->setPlaceholderText(tr("Choose an officer"));
    m_complaint->setObjectName(QStringLiteral("receiver_complaint"));
    auto *row = new QHBoxLayout;
    row->addWidget(m_kind);
    row->addWidget(m_officer, 1);
    row->addWidget(m_person, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(row);
    layout->addWidget(m_complaint);
    offerOfficers();
    offerPersons();
    if (offer == Offer::PersonsOnly) {
        m_kind->setCurrentIndex(officerKind + 1);
        m_kind->hide();
    }
    showKind();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PartyChoice::showKind);
    connect(m_officer, &ChoiceBox::changed, this, &PartyChoice::changed);
    connect(m_name, &QLineEdit::textChanged, this, &PartyChoice::completeOrganisation);
    connect(m_organisation, &QLineEdit::textChanged, this, &PartyChoice::changed);
}

QWidget *PartyChoice::personFields(bool isWitness)
{
    auto *fields = new QWidget(this);
    m_name = isWitness ? named(new QLineEdit(fields), "witness_name", tr("Witness’s name"))
                       : named(new QLineEdit(fields), "receiver_name", tr("Receiver’s name"));
    m_name->setPlaceholderText(tr("Name"));
    m_organisation = isWitness
        ? named(new QLineEdit(fields), "witness_organisation", tr("Witness’s organisation"))
        : named(new QLineEdit(fields), "receiver_organisation", tr("Receiver’s organisation"));
    m_organisation->setPlaceholderText(tr("Organisation"));
    auto *layout = new QHBoxLayout(fields);
    layout->setContentsMargins({});
    layout->addWidget(m_name, 1);
    layout->addWidget(m_organisation, 1);
    return fields;
}

// Everyone except the officer who signs.
void PartyChoice::offerOfficers()
{
    auto all = registry::OfficerTable(m_workplace.reading()).all();
    if (!all)
        return m_complaint->complain(all.error());
    m_officers = std::move(*all);
    std::erase_if(m_officers,
                  [this](const auto &officer) { return officer.id == m_workplace.viewer(); });
    m_officer->setChoices(officerChoices(m_officers));
}

void PartyChoice::offerPersons()
{
    m_workplace.read(
        tr("Reading the persons"),
        [](registry::Registry &registry, base::Progress &) { return allPersons(registry); }, this,
        [this](Result<std::vector<domain::Person>> persons) {
            if (!persons)
                return m_complaint->complain(persons.error());
            takePersons(std::move(*persons));
        });
}

void PartyChoice::takePersons(std::vector<domain::Person> persons)
{
    m_persons = std::move(persons);
    m_personChoices = personChoices(m_persons);
    QStringList names, organisations;
    for (std::size_t i = 0; i < m_persons.size(); ++i) {
        names.append(m_personChoices[i].text);
        organisations.append(m_persons[i].organisation.value_or(QString()));
    }
    completeBy(m_name, names);
    completeBy(m_organisation, organisations);
}

void PartyChoice::showKind()
{
    const bool officer = m_kind->currentIndex() == officerKind;
    m_officer->setVisible(officer);
    m_person->setVisible(!officer);
    setFocusProxy(field());
    Q_EMIT changed();
}

QWidget *PartyChoice::field() const
{
    return m_kind->currentIndex() == officerKind ? static_cast<QWidget *>(m_officer) : m_name;
}

const domain::Person *PartyChoice::listedPerson() const
{
    const QString typed = m_name->text().trimmed();
    for (std::size_t i = 0; i < m_persons.size(); ++i) {
        if (m_personChoices[i].text == typed)
            return &m_persons[i];
    }
    return nullptr;
}

void PartyChoice::completeOrganisation()
{
    const auto *person = listedPerson();
    if (person && person->organisation)
        m_organisation->setText(*person->organisation);
    m_organisation->setReadOnly(person && person->organisation);
    Q_EMIT changed();
}

// The text of the list, or the name alone.
std::optional<Receiver> PartyChoice::chosenOfficer() const
{
    const auto id = m_officer->chosen();
    const QString typed = m_officer->currentText().trimmed();
    for (const auto &officer : m_officers) {
        const bool isNamed = !id && officer.name.compare(typed, Qt::CaseInsensitive) == 0;
        if (officer.id == id || (isNamed && !officer.suspended))
            return Receiver{Party::Kind::Officer, officer.id, officer.name, officer.organisation};
    }
    return std::nullopt;
}

std::optional<Receiver> PartyChoice::typedPerson() const
{
    const QString name = m_name->text().trimmed();
    const QString organisation = m_organisation->text().trimmed();
    if (name.isEmpty())
        return std::nullopt;
    const auto *person = listedPerson();
    if (person && person->organisation.value_or(QString()) == organisation)
        return Receiver{Party::Kind::Person, person->id, *person->name, organisation};
    return Receiver{Party::Kind::Person, {}, name, organisation};
}

std::optional<Receiver> PartyChoice::receiver() const
{
    return m_kind->currentIndex() == officerKind ? chosenOfficer() : typedPerson();
}

} // namespace desktop
