#include "intake/provenance_form.h"

#include "controls/form.h"
#include "intake/origin_form.h"
#include "intake/seizure_form.h"
#include "origins/new_names.h"
#include "registry/known_values.h"
#include "registry/origin_table.h"

#include <QBoxLayout>
#include <QEvent>
#include <QGroupBox>
#include <QLocale>

namespace desktop {

namespace {

constexpr int linesOfCases = 4;

QGroupBox *group(const QString &title, QWidget *content, QWidget *parent)
{
    auto *box = new QGroupBox(title, parent);
    auto *layout = new QVBoxLayout(box);
    layout->addWidget(content);
    layout->addStretch();
    return box;
}

} // namespace

ProvenanceForm::ProvenanceForm(Workplace &workplace, Qt::Orientation orientation, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_origin(new OriginForm(this))
    , m_seizure(new SeizureForm(workplace, orientation, this))
    , m_cases(named(new CheckList(linesOfCases, this), "cases", tr("Cases")))
    , m_record(named(new QPushButton(tr("Record a new one…"), this), "record_new",
                     tr("Record a new operation, person or case")))
{
    setObjectName(QStringLiteral("provenance_form"));
    m_record->setAutoDefault(false);
    m_record->setToolTip(tr("Opens operations, sites, groups, persons and cases; what is recorded "
                            "there can be chosen here at once."));
    if (orientation == Qt::Vertical)
        standBelow();
    else
        layOutInColumns();
    connect(m_origin, &OriginForm::changed, this, &ProvenanceForm::changed);
    connect(m_seizure, &SeizureForm::changed, this, &ProvenanceForm::changed);
    connect(m_cases, &CheckList::changed, this, &ProvenanceForm::changed);
    connect(m_origin, &OriginForm::edited, this, &ProvenanceForm::offerToRecord);
    connect(m_seizure, &SeizureForm::edited, this, &ProvenanceForm::offerToRecord);
    const auto record = [this](const NewOrigin &name) { askOrigin(m_workplace, name, window()); };
    connect(m_origin, &OriginForm::recordAsked, this, record);
    connect(m_seizure, &SeizureForm::recordAsked, this, record);
    connect(m_record, &QPushButton::clicked, this, &ProvenanceForm::recordNew);
    connect(&workplace, &Workplace::changed, this, &ProvenanceForm::follow);
}

std::vector<NewOrigin> ProvenanceForm::strangers() const
{
    auto names = m_origin->strangers();
    const auto more = m_seizure->strangers();
    names.insert(names.end(), more.begin(), more.end());
    return names;
}

bool ProvenanceForm::namesHolder() const
{
    return m_seizure->namesHolder();
}

// A name that can't be chosen yet is recorded from here.
void ProvenanceForm::offerToRecord()
{
    const auto names = strangers();
    m_record->setText(names.empty()
                          ? tr("Record a new one…")
                          : names.front().invitation().replace(u'&', QStringLiteral("&&")));
}

void ProvenanceForm::recordNew()
{
    const auto names = strangers();
    if (names.size() > 1 && areEnough(names))
        askNames(m_workplace, names, window());
    else if (!names.empty())
        askOrigin(m_workplace, names.front(), window());
    else
        Q_EMIT recordAsked();
}

void ProvenanceForm::standBelow()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(12);
    layout->addWidget(group(tr("Where from"), m_origin, this));
    layout->addWidget(group(tr("Seizure"), m_seizure, this));
    layout->addWidget(group(tr("Cases that it serves"), m_cases, this));
    layout->addWidget(m_record, 0, Qt::AlignLeft);
}

// Without frames: the window has few lines to spare.
void ProvenanceForm::layOutInColumns()
{
    auto *cases = new QVBoxLayout;
    auto *label = new QLabel(tr("Cas&es that they serve"), this);
    label->setBuddy(m_cases);
    cases->addWidget(label);
    cases->addWidget(m_cases);
    cases->addStretch();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(18);
    auto *origin = new QVBoxLayout;
    origin->addWidget(m_origin);
    origin->addWidget(m_record, 0, Qt::AlignRight);
    origin->addStretch();
    layout->addLayout(origin, 5);
    layout->addWidget(m_seizure, 11);
    layout->addLayout(cases, 4);
}

void ProvenanceForm::refresh()
{
    readChoices();
    learn();
}

// What was recorded in another window can be chosen when this one is activated again.
bool ProvenanceForm::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate && m_isStale && m_workplace.isOpen()
        && m_workplace.officer())
        readChoices();
    return QWidget::event(event);
}

// What another program recorded is known only some time after this window was activated.
void ProvenanceForm::follow(const registry::Change &change)
{
    if (!change.isOf({"operation", "site", "group", "person", "case", "disclosure", "officer"}))
        return;
    m_isStale = true;
    if (isActiveWindow() && m_workplace.officer())
        readChoices();
}

void ProvenanceForm::readChoices()
{
    m_isStale = false;
    m_origin->refresh(m_workplace.reading());
    m_seizure->refresh();
    std::vector<Choice> cases;
    if (const auto all =
            registry::OriginTable(m_workplace.reading()).casesKnownTo(m_workplace.viewer())) {
        for (const auto &one : *all)
            cases.push_back({one.number, tr("%1 — %2").arg(one.number, one.title)});
    }
    m_cases->setChoices(cases);
}

// A large registry takes longer than a moment.
void ProvenanceForm::learn()
{
    m_workplace.read(
        tr("Looking at earlier places"),
        [viewer = m_workplace.viewer()](registry::Registry &registry, base::Progress &)
            -> Result<std::pair<QStringList, QStringList>> {
            TRY(auto places, registry::knownSeizurePlaces(registry, viewer));
            TRY(auto authorities, registry::knownAuthorities(registry, viewer));
            return std::pair(std::move(places), std::move(authorities));
        },
        this,
        [this](const Result<std::pair<QStringList, QStringList>> &known) {
            if (known)
                m_seizure->suggest(known->first, known->second);
        });
}

void ProvenanceForm::fill(actions::NewItem &item) const
{
    item.origin = m_origin->origin();
    m_seizure->fill(item);
    item.cases = m_cases->checked();
}

void ProvenanceForm::set(const actions::NewItem &item)
{
    m_origin->setOrigin(item.origin);
    m_seizure->set(item);
    m_cases->setChecked(item.cases);
}

QString ProvenanceForm::summary() const
{
    QStringList parts{m_origin->summary(), m_seizure->summary(), m_cases->summary()};
    parts.removeAll(QString());
    return parts.isEmpty() ? tr("Nothing is set yet.") : parts.join(QStringLiteral(" · "));
}

QString ProvenanceForm::complaint()
{
    const QString complaint = m_seizure->complaint();
    const auto names = strangers();
    if (names.empty())
        return complaint;
    m_record->setFocus(); // the next step
    return names.front().what == NewOrigin::What::Person
            || names.front().what == NewOrigin::What::Witness
        ? complaint
        : tr("“%1” is not recorded yet: record it with the button, or empty the line.")
              .arg(names.front().name);
}

} // namespace desktop
