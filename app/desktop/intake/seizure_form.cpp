#include "intake/seizure_form.h"

#include "base/moment_text.h"
#include "controls/form.h"
#include "domain/time_rule.h"
#include "fields/person_choices.h"
#include "registry/officer_table.h"
#include "registry/origin_table.h"

#include <QCompleter>
#include <QHBoxLayout>

#include <algorithm>

namespace desktop {

namespace {

using Kind = domain::Party::Kind;
using Category = domain::PersonCategory;
constexpr int linesOfOfficers = 3;
constexpr int rowSpacing = 6;
constexpr int fewestCharacters = 8;
const auto officerMark = QStringLiteral("officer:");
const auto personMark = QStringLiteral("person:");

std::optional<QString> typed(const QLineEdit &line)
{
    const QString text = line.text().trimmed();
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

std::vector<Choice> persons(const registry::OriginTable &table,
                            const std::vector<Category> &categories)
{
    std::vector<Choice> choices;
    for (const auto category : categories) {
        if (const auto found = table.persons(category)) {
            const auto more = personChoices(*found);
            choices.insert(choices.end(), more.begin(), more.end());
        }
    }
    return choices;
}

QString idOf(const domain::Party &party)
{
    return (party.kind == Kind::Officer ? officerMark : personMark) + party.id;
}

domain::Party partyOf(const QString &id)
{
    if (id.startsWith(officerMark))
        return {Kind::Officer, id.mid(officerMark.size())};
    return {Kind::Person, id.mid(personMark.size())};
}

void complete(QLineEdit &line, const QStringList &values)
{
    auto *completer = new QCompleter(values, &line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    line.setCompleter(completer);
}

} // namespace

SeizureForm::SeizureForm(Workplace &workplace, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_now(named(new QCheckBox(tr("&Just now"), this), "seized_now", tr("Seized just now")))
    , m_time(named(new QDateTimeEdit(this), "seized_at", tr("Time of seizure")))
    , m_place(named(new QLineEdit(this), "seized_place", tr("Place found")))
    , m_from(named(new ChoiceBox(this), "seized_from", tr("Taken from")))
    , m_officers(named(new CheckList(linesOfOfficers, this), "seized_by", tr("Officers")))
    , m_witness(named(new ChoiceBox(this), "witness", tr("Witness")))
    , m_noWitness(named(new QLineEdit(this), "no_witness_reason", tr("No witness, because")))
    , m_authority(named(new QLineEdit(this), "authority", tr("Authority")))
{
    m_now->setChecked(true);
    m_time->setCalendarPopup(true);
    m_time->setDisplayFormat(base::momentFormat() + QStringLiteral(" t"));
    m_time->setDateTime(QDateTime::currentDateTime());
    m_time->setEnabled(false);
    m_place->setPlaceholderText(tr("The exact spot, such as: desk 3, second drawer"));
    m_noWitness->setPlaceholderText(tr("Such as: all had fled"));
    m_authority->setPlaceholderText(tr("Number of the warrant or decision"));
    build(orientation);
    connectAll();
}

void SeizureForm::build(Qt::Orientation orientation)
{
    auto *time = new QHBoxLayout;
    time->addWidget(m_now);
    time->addWidget(m_time, 1);
    auto *left = new QFormLayout;
    auto *right = orientation == Qt::Vertical ? left : new QFormLayout;
    for (auto *column : {left, right})
        column->setSpacing(rowSpacing); // or it is that of the columns
    left->addRow(tr("Time"), time);
    addRow(*left, tr("&Place found"), m_place);
    addRow(*left, tr("Taken &from"), m_from);
    addRow(*left, tr("&Authority"), m_authority);
    addRow(*right, tr("&Witness"), m_witness);
    addRow(*right, tr("&No witness, because"), m_noWitness);
    addRow(*right, tr("Office&rs"), m_officers);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(18);
    const auto add = [layout](QFormLayout *form) {
        auto *column = new QVBoxLayout;
        column->addLayout(form);
        column->addStretch();
        layout->addLayout(column, 1);
    };
    add(left);
    if (right != left) {
        add(right);
        for (auto *box : {m_from, m_witness})
            box->setMinimumContentsLength(fewestCharacters); // four columns fit a small screen
    }
    QWidget *before = m_now;
    for (QWidget *next : std::initializer_list<QWidget *>{m_time, m_place, m_from, m_authority,
                                                          m_witness, m_noWitness, m_officers}) {
        setTabOrder(before, next);
        before = next;
    }
}

void SeizureForm::connectAll()
{
    m_time->setMinimumDateTime(QDateTime::fromMSecsSinceEpoch(domain::earliestMs));
    connect(m_now, &QCheckBox::toggled, m_time, &QWidget::setDisabled);
    connect(m_now, &QCheckBox::toggled, this, [this](bool isNow) {
        if (isNow)
            m_time->setDateTime(QDateTime::currentDateTime());
    });
    connect(m_now, &QCheckBox::toggled, this, &SeizureForm::changed);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, &SeizureForm::changed);
    for (auto *line : {m_place, m_noWitness, m_authority})
        connect(line, &QLineEdit::textEdited, this, &SeizureForm::changed);
    for (auto *box : {m_from, m_witness})
        connect(box, &ChoiceBox::changed, this, &SeizureForm::changed);
    for (const auto &[box, what] : boxes()) {
        const auto name = [box = box, what = what] {
            return NewOrigin{what, box->currentText().trimmed(), {}};
        };
        connect(box, &QComboBox::currentTextChanged, this, [this, box = box, name] {
            box->offerNew(name().invitation());
            Q_EMIT edited();
        });
        connect(box, &ChoiceBox::newAsked, this, [this, name] { Q_EMIT recordAsked(name()); });
    }
    connect(m_officers, &CheckList::changed, this, &SeizureForm::changed);
    // There is either a witness or a reason for having no witness.
    connect(m_witness, &ChoiceBox::changed, this,
            [this] { m_noWitness->setEnabled(!m_witness->chosen()); });
}

void SeizureForm::refresh()
{
    const registry::Reader reader(m_workplace.reading());
    const registry::OriginTable table(reader);
    const QString self = m_workplace.viewer();
    std::vector<Choice> officers;
    if (const auto all = registry::OfficerTable(reader).all())
        officers = officerChoices(*all, self);
    for (auto &choice : officers)
        choice.id = officerMark + choice.id;
    for (auto &outsider : persons(table, {Category::Outsider}))
        officers.push_back({personMark + outsider.id, tr("%1, on paper").arg(outsider.text)});
    const bool isFirst = m_officers->count() == 0;
    m_officers->setChoices(officers);
    if (isFirst)
        m_officers->setChecked({officerMark + self});
    m_from->setChoices(persons(
        table, {Category::Suspect, Category::Holder, Category::Victim, Category::Outsider}));
    m_witness->setChoices(persons(table, {Category::Witness, Category::Outsider}));
}

void SeizureForm::fill(actions::NewItem &item) const
{
    item.seizedAtMs =
        m_now->isChecked() ? std::nullopt : std::optional(m_time->dateTime().toMSecsSinceEpoch());
    item.seizedPlace = m_place->text().trimmed();
    item.seizedFrom = m_from->chosen();
    item.seizedBy.clear();
    for (const QString &id : m_officers->checked())
        item.seizedBy.push_back(partyOf(id));
    item.witness = m_witness->chosen();
    item.noWitnessReason = item.witness ? std::nullopt : typed(*m_noWitness);
    item.authority = typed(*m_authority);
}

void SeizureForm::set(const actions::NewItem &item)
{
    m_now->setChecked(!item.seizedAtMs);
    if (item.seizedAtMs)
        m_time->setDateTime(QDateTime::fromMSecsSinceEpoch(*item.seizedAtMs));
    m_place->setText(item.seizedPlace);
    m_from->choose(item.seizedFrom);
    QStringList officers;
    for (const auto &party : item.seizedBy)
        officers.append(idOf(party));
    if (!officers.isEmpty())
        m_officers->setChecked(officers);
    m_witness->choose(item.witness);
    m_noWitness->setText(item.noWitnessReason.value_or(QString()));
    m_authority->setText(item.authority.value_or(QString()));
}

QString SeizureForm::summary() const
{
    QStringList parts{m_place->text().trimmed(), m_officers->summary()};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

std::vector<std::pair<ChoiceBox *, NewOrigin::What>> SeizureForm::boxes() const
{
    return {{m_from, NewOrigin::What::Person}, {m_witness, NewOrigin::What::Witness}};
}

std::vector<NewOrigin> SeizureForm::strangers() const
{
    std::vector<NewOrigin> names;
    for (const auto &[box, what] : boxes()) {
        if (box->isStrange())
            names.push_back({what, box->currentText().trimmed(), {}});
    }
    return names;
}

bool SeizureForm::namesHolder() const
{
    return m_from->chosen().has_value();
}

QString SeizureForm::complaint()
{
    for (auto *box : {m_from, m_witness})
        markWrong(box, box->isStrange());
    if (m_from->isStrange() || m_witness->isStrange())
        return tr(
            "That person is not recorded yet: record them with the button below, or empty the "
            "line.");
    const bool isAhead = !m_now->isChecked() && m_time->dateTime() > QDateTime::currentDateTime();
    markWrong(m_time, isAhead);
    return isAhead ? tr("The time of seizure is in the future.") : QString();
}

void SeizureForm::suggest(const QStringList &places, const QStringList &authorities)
{
    complete(*m_place, places);
    complete(*m_authority, authorities);
}

} // namespace desktop
