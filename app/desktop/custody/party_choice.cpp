#include "custody/party_choice.h"

#include "registry/origin_table.h"

#include <QCompleter>
#include <QHBoxLayout>
#include <QStringListModel>

namespace desktop {

namespace {

constexpr int officerKind = 0;

void completeBy(QLineEdit *line, QStringList texts)
{
    texts.removeDuplicates();
    auto *completer = new QCompleter(texts, line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line->setCompleter(completer);
}

} // namespace

PartyChoice::PartyChoice(Workplace &workplace, Offer offer, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_kind(named(new QComboBox(this), "receiver_kind", tr("Kind of receiver")))
    , m_officer(named(new QComboBox(this), "receiver_officer", tr("Receiving officer")))
{
    m_kind->addItems(
        {tr("Officer, signs with a key"), tr("Somebody without a key, signs on paper")});
    m_officer->setEditable(true);
    m_officer->setInsertPolicy(QComboBox::NoInsert);
    m_officer->completer()->setFilterMode(Qt::MatchContains);
    m_officer->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_person = personFields();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_kind);
    layout->addWidget(m_officer, 1);
    layout->addWidget(m_person, 1);
    offerOfficers();
    offerPersons();
    if (offer == Offer::PersonsOnly) {
        m_kind->setCurrentIndex(officerKind + 1);
        m_kind->hide();
    }
    showKind();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PartyChoice::showKind);
    connect(m_officer, &QComboBox::editTextChanged, this, &PartyChoice::changed);
    connect(m_name, &QLineEdit::textChanged, this, &PartyChoice::completeOrganisation);
    connect(m_organisation, &QLineEdit::textChanged, this, &PartyChoice::changed);
}

QWidget *PartyChoice::personFields()
{
    auto *fields = new QWidget(this);
    m_name = named(new QLineEdit(fields), "receiver_name", tr("Receiver’s name"));
    m_name->setPlaceholderText(tr("Name"));
    m_organisation =
        named(new QLineEdit(fields), "receiver_organisation", tr("Receiver’s organisation"));
    m_organisation->setPlaceholderText(tr("Organisation"));
    auto *layout = new QHBoxLayout(fields);
    layout->setContentsMargins({});
    layout->addWidget(m_name, 1);
    layout->addWidget(m_organisation, 1);
    return fields;
}

// Everybody who could answer, but for the one who hands over.
void PartyChoice::offerOfficers()
{
    const auto all = registry::OfficerTable(m_workplace.reading().connection()).all();
    for (const auto &officer : all.value_or(std::vector<domain::Officer>())) {
        if (officer.suspended || officer.id == m_workplace.viewer())
            continue;
        m_officers.push_back(officer);
        m_officer->addItem(
            officer.organisation.isEmpty()
                ? officer.name
                : tr("%1 — %2", "name — organisation").arg(officer.name, officer.organisation));
    }
    m_officer->setCurrentIndex(-1);
    m_officer->clearEditText();
    m_officer->lineEdit()->setPlaceholderText(tr("Choose an officer"));
}

void PartyChoice::offerPersons()
{
    using Category = domain::PersonCategory;
    const registry::OriginTable origins(m_workplace.reading().connection());
    QStringList names, organisations;
    for (const auto category : {Category::Outsider, Category::Holder, Category::Suspect,
                                Category::Witness, Category::Victim}) {
        for (auto &person : origins.persons(category).value_or(std::vector<domain::Person>())) {
            if (!person.name)
                continue;
            names.append(*person.name);
            if (person.organisation)
                organisations.append(*person.organisation);
            m_persons.push_back(std::move(person));
        }
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

// Of several with that name, the one of the organisation that is typed; the first recorded.
std::optional<domain::Person> PartyChoice::knownPerson() const
{
    const QString organisation = m_organisation->text().trimmed();
    for (const auto &person : m_persons) {
        if (person.name == m_name->text().trimmed()
            && person.organisation.value_or(QString()) == organisation)
            return person;
    }
    return std::nullopt;
}

void PartyChoice::completeOrganisation()
{
    const auto known =
        std::find_if(m_persons.begin(), m_persons.end(), [this](const domain::Person &person) {
            return person.name == m_name->text().trimmed();
        });
    if (known != m_persons.end() && m_organisation->text().isEmpty())
        m_organisation->setText(known->organisation.value_or(QString()));
    Q_EMIT changed();
}

// What the list says, or the name alone.
const domain::Officer *PartyChoice::chosenOfficer() const
{
    const QString typed = m_officer->currentText().trimmed();
    for (std::size_t i = 0; i < m_officers.size(); ++i) {
        if (typed.compare(m_officer->itemText(int(i)), Qt::CaseInsensitive) == 0
            || typed.compare(m_officers[i].name, Qt::CaseInsensitive) == 0)
            return &m_officers[i];
    }
    return nullptr;
}

std::optional<Receiver> PartyChoice::receiver() const
{
    using Kind = domain::Party::Kind;
    if (m_kind->currentIndex() == officerKind) {
        const auto *officer = chosenOfficer();
        if (!officer)
            return std::nullopt;
        return Receiver{Kind::Officer, officer->id, officer->name, officer->organisation};
    }
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return std::nullopt;
    const auto known = knownPerson();
    return Receiver{Kind::Person, known ? known->id : QString(), name,
                    m_organisation->text().trimmed()};
}

} // namespace desktop
