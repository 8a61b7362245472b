#include "amend/correct_dialog.h"

#include "actions/amend_item.h"
#include "amend/field_changes.h"
#include "domain/masking.h"
#include "fields/fields_form.h"
#include "fields/item_naming.h"
#include "fields/person_choices.h"
#include "fields/scanned_code.h"
#include "intent/signing.h"
#include "look/scan_sound.h"
#include "look/screen_room.h"
#include "registry/origin_table.h"
#include "work/error_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QScrollArea>
#include <QVBoxLayout>

namespace desktop {

namespace {

const QSize firstSize(640, 620);
constexpr int linesShown = 5;

template <typename Named>
std::vector<Choice> namedChoices(const std::vector<Named> &all)
{
    std::vector<Choice> choices;
    for (const auto &one : all)
        choices.push_back({one.id, one.name});
    return choices;
}

// What was chosen, where it is something else than what is recorded.
std::optional<QString> changed(const ChoiceBox &box, const std::optional<QString> &before)
{
    return box.chosen() == before ? std::nullopt : box.chosen();
}

} // namespace

CorrectDialog::CorrectDialog(Workplace &workplace, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_fields(new FieldsForm(this))
    , m_hidden(makeHidden())
    , m_operation(named(new ChoiceBox(this), "correct_operation", tr("Operation")))
    , m_site(named(new ChoiceBox(this), "correct_site", tr("Site")))
    , m_group(named(new ChoiceBox(this), "correct_group", tr("Group")))
    , m_suspect(named(new ChoiceBox(this), "correct_suspect", tr("Suspect")))
    , m_changes(plainLabel({}, this))
    , m_reason(named(new QComboBox(this), "correct_reason", tr("Reason")))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(tr("&Correct"), this))
{
    setObjectName(QStringLiteral("correct_dialog"));
    resize(firstSize);
    m_changes->setObjectName(QStringLiteral("correct_changes"));
    m_complaint->setObjectName(QStringLiteral("correct_complaint")); // the form has one of its own
    auto *inside = new QWidget(this);
    auto *insideLayout = new QVBoxLayout(inside);
    m_fields->openAll();
    insideLayout->addWidget(m_fields);
    insideLayout->addWidget(m_hidden);
    insideLayout->addWidget(makeOrigin());
    insideLayout->addStretch();
    auto *area = named(new QScrollArea(this), "correct_area", tr("Fields and origin"));
    area->setWidget(inside);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    followFocus(area);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(area, 1);
    layout->addWidget(makeEnding());
    new ScanTaker(this, [this](const QString &scanned) { takeScan(scanned); });
    connect(m_fields, &FieldsForm::changed, this, &CorrectDialog::compare);
    for (auto *box : {m_operation, m_site, m_group, m_suspect})
        connect(box, &ChoiceBox::changed, this, &CorrectDialog::compare);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &CorrectDialog::record);
}

QWidget *CorrectDialog::makeHidden()
{
    auto *box =
        new QGroupBox(tr("Hidden; they stay as they are unless you type them again above"), this);
    new QVBoxLayout(box);
    box->hide();
    return box;
}

QWidget *CorrectDialog::makeOrigin()
{
    auto *box = new QGroupBox(tr("Origin"), this);
    auto *form = new QFormLayout(box);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(*form, tr("&Operation"), m_operation);
    addRow(*form, tr("&Site"), m_site);
    addRow(*form, tr("&Group"), m_group);
    addRow(*form, tr("S&uspect"), m_suspect);
    return box;
}

QWidget *CorrectDialog::makeEnding()
{
    auto *ending = new QWidget(this);
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->addItems(
        {tr("misread"), tr("typing error"), tr("learnt later"), tr("looked at again")});
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("why; it stays in the ledger"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    addRow(*form, tr("&Reason"), m_reason);
    auto *layout = new QVBoxLayout(ending);
    layout->setContentsMargins({});
    layout->addWidget(m_changes);
    layout->addLayout(form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_reason, &QComboBox::editTextChanged, this, [this] { markWrong(m_reason, false); });
    return ending;
}

void CorrectDialog::begin(const QString &exhibitNumber)
{
    setWindowTitle(titleNaming(workplace(), tr("Correct"), {exhibitNumber}));
    if (const auto read = readAll(exhibitNumber); !read) {
        showError(parentWidget(), read.error());
        return deleteLater();
    }
    showItem();
    compare();
    open();
    m_fields->focusFirst();
}

Result<void> CorrectDialog::readAll(const QString &exhibitNumber)
{
    const registry::ItemTable items(workplace().reading());
    TRY(m_item, items.byExhibitNumber(exhibitNumber));
    TRY(items.mustSee(workplace().viewer(), m_item.id));
    return readOrigins();
}

void CorrectDialog::showItem()
{
    QMap<QString, QString> placeholders;
    for (auto field = m_item.fields.begin(); field != m_item.fields.end(); ++field) {
        const auto &value = field.value().value;
        if (value && !domain::isMasked(m_item.kind, field.key())) {
            m_before.insert(field.key(), *value);
            continue;
        }
        const QString shown =
            value ? domain::masked(m_item.kind, field.key(), *value) : tr("(erased)");
        auto *box = new QCheckBox(tr("Take away: %1, %2", "a field and its value")
                                      .arg(shownField(m_item.kind, field.key()), shown)
                                      .replace(u'&', QStringLiteral("&&")),
                                  m_hidden);
        box->setObjectName(QStringLiteral("remove_") + field.key());
        box->setProperty("field", field.key());
        m_hidden->layout()->addWidget(box);
        placeholders.insert(field.key(), tr("%1, stays as it is", "a hidden value").arg(shown));
        m_removals.append(box);
        connect(box, &QCheckBox::toggled, this, &CorrectDialog::compare);
    }
    m_hidden->setVisible(!m_removals.isEmpty());
    m_fields->setKind(m_item.kind);
    m_fields->setFields(m_before);
    for (const QString &name : placeholders.keys()) {
        if (auto *line = m_fields->findChild<QLineEdit *>(QStringLiteral("field_") + name))
            line->setPlaceholderText(placeholders.value(name));
    }
}

Result<void> CorrectDialog::readOrigins()
{
    const registry::OriginTable origins(workplace().reading());
    TRY(const auto operations, origins.operations());
    TRY(const auto sites, origins.sites());
    TRY(const auto groups, origins.groups());
    TRY(const auto suspects, origins.persons(domain::PersonCategory::Suspect));
    m_operation->setChoices(namedChoices(operations));
    m_site->setChoices(namedChoices(sites));
    m_group->setChoices(namedChoices(groups));
    m_suspect->setChoices(personChoices(suspects));
    m_operation->choose(m_item.origin.operation);
    m_site->choose(m_item.origin.site);
    m_group->choose(m_item.origin.group);
    m_suspect->choose(m_item.origin.suspect);
    return {};
}

// Reads the form, and says what would change.
void CorrectDialog::compare()
{
    auto changes = fieldChanges(m_item.kind, m_before, m_fields->fields());
    for (const auto *box : std::as_const(m_removals)) {
        if (box->isChecked())
            changes.removed.append(box->property("field").toString());
    }
    m_correction.fields = changes.set;
    m_correction.removed = changes.removed;
    m_correction.origin = {
        changed(*m_operation, m_item.origin.operation), changed(*m_site, m_item.origin.site),
        changed(*m_group, m_item.origin.group), changed(*m_suspect, m_item.origin.suspect)};
    QStringList lines = shownChanges(m_item.kind, m_before, changes);
    const std::pair<const ChoiceBox *, std::optional<QString>> origins[] = {
        {m_operation, m_correction.origin.operation},
        {m_site, m_correction.origin.site},
        {m_group, m_correction.origin.group},
        {m_suspect, m_correction.origin.suspect}};
    for (const auto &[box, id] : origins) {
        if (id)
            lines.append(tr("%1: %2", "a field and its new value")
                             .arg(box->accessibleName(), box->currentText()));
    }
    const int more = int(lines.size()) - linesShown;
    QString text = lines.mid(0, linesShown).join(u'\n');
    if (more > 0)
        text += u'\n' + tr("and %n more", nullptr, more);
    m_changes->setText(lines.isEmpty() ? tr("Nothing is changed yet.") : text);
    m_buttons->findChild<QPushButton *>(QStringLiteral("accept"))->setEnabled(!lines.isEmpty());
}

void CorrectDialog::takeScan(const QString &scanned)
{
    m_complaint->clear();
    const auto fit =
        fieldOfCode(m_item.kind, scanned, m_fields->focusedField(), m_fields->fields());
    if (!fit.field.isEmpty())
        return m_fields->enter(fit.field, fit.value);
    soundRefused();
    m_complaint->complain(fit.sentence);
}

bool CorrectDialog::holdsDraft() const
{
    return !m_correction.fields.isEmpty() || !m_correction.removed.isEmpty()
        || !(m_correction.origin == domain::Origin{});
}

// Only what is changed is judged: what was found wrong before may stay so.
bool CorrectDialog::findsFault()
{
    const auto complaints = m_fields->complaints();
    for (const QString &name : m_correction.fields.keys()) {
        if (!complaints.contains(name))
            continue;
        m_fields->showComplaints();
        m_complaint->complain(complaints.value(name));
        return true;
    }
    for (auto *box : {m_operation, m_site, m_group, m_suspect}) {
        if (box->isStrange()) {
            box->setFocus();
            m_complaint->complain(
                tr("“%1” is not recorded; choose one that is.").arg(box->currentText()));
            return true;
        }
    }
    if (!m_reason->currentText().trimmed().isEmpty())
        return false;
    markWrong(m_reason, true);
    m_reason->setFocus();
    m_complaint->complain(tr("Give the reason for the correction; it stays in the ledger."));
    return true;
}

void CorrectDialog::record()
{
    m_complaint->clear();
    compare();
    if (findsFault())
        return;
    m_correction.reason = m_reason->currentText().trimmed();
    m_correction.insistReason = m_fields->insistReason();
    m_buttons->setEnabled(false);
    workplace().write(
        windowTitle(),
        [number = m_item.exhibitNumber, shown = m_item.lastStep, correction = m_correction](
            actions::Session &session, base::Progress &) -> Result<QStringList> {
            TRY(actions::checkUnchanged(session, {{number, shown}}));
            return actions::correctItem(session, number, correction);
        },
        this, [this](const Result<QStringList> &warnings) { recorded(warnings); });
}

void CorrectDialog::recorded(const Result<QStringList> &warnings)
{
    m_buttons->setEnabled(true);
    if (!warnings) {
        m_complaint->complain(warnings.error());
        // What was typed stays; the officer knows now that the item is another.
        const auto now = registry::ItemTable(workplace().reading()).byId(m_item.id);
        m_item.lastStep = now ? now->lastStep : m_item.lastStep;
        return;
    }
    const QString done = tr("%1 was corrected.").arg(m_item.exhibitNumber);
    Q_EMIT corrected(
        warnings->isEmpty()
            ? done
            : tr("%1 %2", "what was done, and warnings").arg(done, warnings->join(u' ')));
    accept();
}

} // namespace desktop
