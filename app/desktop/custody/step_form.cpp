#include "custody/step_form.h"

#include "base/moment_text.h"
#include "domain/time_rule.h"
#include "fields/place_line.h"
#include "intent/next_field.h"

#include <QHBoxLayout>

namespace desktop {

using domain::StepPart;

namespace {

bool isBlank(const QLineEdit *line)
{
    return line->text().trimmed().isEmpty();
}

} // namespace

StepForm::StepForm(Workplace &workplace, domain::CustodyVerb verb, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_verb(verb)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins({});
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed); // the list gives way, not the fields
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    if (domain::mayTell(verb, StepPart::To))
        addReceiver();
    if (domain::mayTell(verb, StepPart::Place))
        addPlace();
    const auto needs = [verb](StepPart part) { return domain::mustTell(verb, part); };
    m_reason = line("step_reason", tr("&Reason"), needs(StepPart::Reason), tr("Why"));
    addRow(*m_form, tr("&Reason"), m_reason);
    addPurposeAndCondition();
    if (domain::mayTell(verb, StepPart::Authority)) {
        m_authority = line("step_authority", tr("&Authority"), needs(StepPart::Authority),
                           tr("What allows it, such as a court’s decision and its number"));
        addRow(*m_form, tr("&Authority"), m_authority);
    }
    if (domain::mayTell(verb, StepPart::Witness))
        addWitness();
    if (verb == domain::CustodyVerb::Open) {
        m_sealBroken = named(new QCheckBox(tr("The seal was found &broken"), this),
                             "step_seal_broken", tr("The seal was found broken"));
        m_form->addRow(QString(), m_sealBroken);
    }
    addPaper();
    addTime();
    needPaper(false);
    setFocusProxy(m_receiver ? static_cast<QWidget *>(m_receiver) : m_place ? m_place : m_reason);
}

// The style sheet makes controls higher when they are shown, and a row of several of them does not
// notice: their lower borders would be cut off.
void StepForm::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    for (auto *row : findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly)) {
        if (!row->layout())
            continue;
        row->layout()->invalidate();
        row->setMinimumHeight(row->layout()->sizeHint().height());
    }
    m_form->invalidate();
    setMinimumHeight(m_form->sizeHint().height());
}

QLineEdit *StepForm::line(const char *name, const QString &label, bool needed,
                          const QString &placeholder)
{
    auto *edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setPlaceholderText(needed ? tr("%1 (needed)").arg(placeholder) : placeholder);
    connect(edit, &QLineEdit::textChanged, edit, [edit] { markWrong(edit, false); });
    edit->setAccessibleName(QString(label).remove(u'&'));
    return edit;
}

// Two short fields side by side: the form is to leave room for the list above it.
void StepForm::addPurposeAndCondition()
{
    m_purpose = line("step_purpose", tr("&Purpose"), false, tr("What for"));
    m_condition = line("step_condition", tr("Co&ndition"), false, tr("As seen"));
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("Co&ndition"), this);
    label->setBuddy(m_condition);
    auto *purpose = new QLabel(tr("&Purpose"), this);
    purpose->setBuddy(m_purpose);
    row->addWidget(m_purpose, 1);
    row->addWidget(label);
    row->addWidget(m_condition, 1);
    m_form->addRow(purpose, row);
}

void StepForm::addReceiver()
{
    using Offer = PartyChoice::Offer;
    const bool isRelease = domain::isRelease(m_verb);
    m_receiver = new PartyChoice(m_workplace,
                                 isRelease ? Offer::OfficersAndPersons : Offer::PersonsOnly, this);
    m_form->addRow(isRelease ? tr("Re&ceiver") : tr("Release t&o"), m_receiver);
}

void StepForm::addWitness()
{
    m_witness = new PartyChoice(m_workplace, PartyChoice::Offer::Witnesses, this);
    connect(m_witness, &PartyChoice::changed, m_witness,
            [this] { markWrong(m_witness->field(), false); });
    m_form->addRow(tr("&Witness"), m_witness);
}

void StepForm::addPlace()
{
    m_place = placeLine(m_workplace, "step_place", this);
    connect(m_place, &QLineEdit::textChanged, m_place, [this] { markWrong(m_place, false); });
    if (domain::mustTell(m_verb, StepPart::Place))
        m_place->setPlaceholderText(tr("Where the items are now (needed)"));
    m_form->addRow(tr("P&lace"), m_place);
}

void StepForm::addPaper()
{
    m_paper =
        new PathLine(PathLine::For::Reading, "step_paper", tr("Scan of the signed paper"),
                     tr("Papers (*.pdf *.jpg *.jpeg *.png *.tif *.tiff);;All files (*)"), this);
    m_paper->line()->setPlaceholderText(
        tr("Scan of the signed paper; it is attached to each item first"));
    connect(m_paper, &PathLine::pathChanged, m_paper,
            [this] { markWrong(m_paper->line(), false); });
    m_form->addRow(tr("Si&gned paper"), m_paper);
}

void StepForm::addTime()
{
    auto *row = new QWidget(this);
    m_earlier = named(new QCheckBox(tr("It happened &earlier:"), row), "step_earlier",
                      tr("It happened earlier"));
    const auto now = QDateTime::fromMSecsSinceEpoch(m_workplace.environment().now());
    m_time = named(new QDateTimeEdit(now, row), "step_time", tr("When it happened"));
    m_time->setCalendarPopup(true);
    m_time->setDisplayFormat(base::momentFormat());
    m_time->setDateTimeRange(QDateTime::fromMSecsSinceEpoch(domain::earliestMs), now);
    m_time->setEnabled(false);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_earlier);
    layout->addWidget(m_time);
    layout->addStretch(1);
    m_form->addRow(QString(), row);
    connect(m_earlier, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
}

void StepForm::needPaper(bool needed)
{
    m_paperNeeded = needed || domain::mustTell(m_verb, StepPart::Paper);
    m_form->setRowVisible(m_paper, m_paperNeeded);
}

domain::CustodyStep StepForm::stated() const
{
    domain::CustodyStep stated;
    stated.reason = m_reason->text().trimmed();
    stated.purpose = m_purpose->text().trimmed();
    stated.condition = m_condition->text().trimmed();
    stated.place = m_place ? m_place->text().trimmed() : QString();
    stated.authority = m_authority ? m_authority->text().trimmed() : QString();
    stated.sealBroken = m_sealBroken && m_sealBroken->isChecked();
    if (m_earlier->isChecked())
        stated.occurredAtMs = m_time->dateTime().toMSecsSinceEpoch();
    return stated;
}

std::optional<Receiver> StepForm::receiver() const
{
    return m_receiver ? m_receiver->receiver() : std::nullopt;
}

std::optional<Receiver> StepForm::witness() const
{
    return m_witness ? m_witness->receiver() : std::nullopt;
}

QString StepForm::paper() const
{
    return m_paperNeeded ? m_paper->path() : QString();
}

QString StepForm::markMissing()
{
    struct Need {
        QWidget *field;
        bool missing;
        QString sentence;
    };
    const auto must = [this](StepPart part) { return domain::mustTell(m_verb, part); };
    const std::vector<Need> needs{
        {m_receiver ? m_receiver->field() : nullptr, m_receiver && !m_receiver->receiver(),
         tr("Enter the receiver: choose from the list, or type a name.")},
        {m_place, must(StepPart::Place) && isBlank(m_place),
         tr("Enter the place where the items are now.")},
        {m_reason, must(StepPart::Reason) && isBlank(m_reason), tr("Give the reason.")},
        {m_authority, must(StepPart::Authority) && isBlank(m_authority),
         tr("Name the authority that allows it.")},
        {m_witness ? m_witness->field() : nullptr, m_witness && !witness(),
         tr("Name the witness who saw it: choose an officer, or type a name.")},
        {m_paper->line(), m_paperNeeded && isBlank(m_paper->line()),
         tr("Choose the scan of the signed paper.")},
    };
    QString first;
    for (const auto &need : needs) {
        if (need.field)
            markWrong(need.field, need.missing);
        if (!need.missing || !first.isEmpty())
            continue;
        first = need.sentence;
        need.field->setFocus();
    }
    return first;
}

bool StepForm::takePlace(const QString &scanned)
{
    if (!m_place || !isKnownPlace(*m_place, scanned))
        return false;
    m_place->setText(scanned.trimmed());
    m_place->setFocus(Qt::TabFocusReason);
    goOnFrom(*m_place);
    return true;
}

QString StepForm::newPlace() const
{
    const QString place = m_place ? m_place->text().trimmed() : QString();
    return place.isEmpty() || isKnownPlace(*m_place, place) ? QString() : place;
}

bool StepForm::isTouched() const
{
    const auto typed = stated();
    return !typed.reason.isEmpty() || !typed.purpose.isEmpty() || !typed.condition.isEmpty()
        || !typed.place.isEmpty() || !typed.authority.isEmpty() || !paper().isEmpty() || receiver()
        || witness();
}

} // namespace desktop
