#include "intake/register_dialog.h"

#include "actions/register_item.h"
#include "controls/form.h"
#include "controls/loss_question.h"
#include "fields/fields_form.h"
#include "fields/pick_box.h"
#include "fields/scanned_code.h"
#include "intake/container_line.h"
#include "intake/non_default_button.h"
#include "intake/provenance_form.h"
#include "intake/scan.h"
#include "intake/scan_result_bar.h"
#include "intent/signing.h"
#include "look/scan_sound.h"
#include "look/screen_room.h"
#include "look/settings.h"
#include "origins/new_names.h"
#include "registry/known_values.h"

#include <QScrollArea>
#include <QScrollBar>

namespace desktop {

namespace {

const QSize first(1160, 640);
const auto stateKey = QStringLiteral("register_dialog");

// A column that scrolls up and down only.
QScrollArea *scrolling(QWidget *content, QWidget *parent)
{
    auto *area = new QScrollArea(parent);
    area->setWidget(content);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    followFocus(area);
    content->setContentsMargins(0, 0, area->verticalScrollBar()->sizeHint().width() / 2, 0);
    return area;
}

} // namespace

RegisterDialog::RegisterDialog(Desk &desk, const Draft *draft)
    : QDialog(desk.window(), Qt::Window)
    , m_desk(desk)
    , m_kind(named(new KindBox(this), "kind", tr("Kind")))
    , m_fields(new FieldsForm(this))
    , m_container(new ContainerLine(desk.workplace(), this))
    , m_provenance(new ProvenanceForm(desk.workplace(), Qt::Vertical, this))
    , m_outcome(new ScanResultBar(this))
    , m_complaint(new Complaint(this))
    , m_keep(named(new QCheckBox(tr("Keep what is co&mmon for the next"), this), "keep_for_next",
                   tr("Keep what is common for the next")))
    , m_goOn(new QWidget(this))
    , m_discard(nonDefaultButton(tr("&Throw away…"), "discard", this))
    , m_next(nonDefaultButton(tr("Register, then the ne&xt (Ctrl+Enter)"), "register_next", this))
    , m_register(nonDefaultButton(tr("Regi&ster"), "accept", this))
{
    setObjectName(QStringLiteral("register_dialog"));
    setWindowTitle(tr("Register an item"));
    setSizeGripEnabled(true);
    resize(fitting(first));
    m_keep->setChecked(true);
    m_register->setDefault(true);
    signsHere(m_next); // with Ctrl+Enter
    signsHere(m_register);
    new ScanTaker(this, [this](const QString &scanned) { takeScan(scanned); });
    auto *columns = new QHBoxLayout;
    columns->setSpacing(24);
    columns->addWidget(buildWhat(), 6);
    columns->addWidget(buildWhence(), 5);
    auto *layout = scrolledColumn(this);
    layout->setSpacing(10);
    layout->addLayout(columns, 1);
    layout->addWidget(m_complaint);
    layout->addWidget(buildFoot());
    connectAll();
    m_fields->setTabAfter(m_kind);
    leaveOutAskedTwice();
    addAction(desk.commands().action("lock"));
    restorePlace(this, keptState(stateKey));
    if (draft)
        goOn(*draft);
}

RegisterDialog::Draft RegisterDialog::draft() const
{
    return {typed(), m_container->line()->text(), m_keep->isChecked(), m_isTyped};
}

void RegisterDialog::goOn(const Draft &draft)
{
    m_provenance->refresh();
    m_provenance->set(draft.item);
    m_kind->choose(draft.item.kind);
    m_fields->setFields(draft.item.fields);
    m_fields->setInsistReason(draft.item.insistReason.value_or(QString()));
    m_container->line()->setText(draft.insideOf);
    m_keep->setChecked(draft.keep);
    m_isTyped = draft.isTyped;
    m_discard->setEnabled(draft.isTyped);
}

QWidget *RegisterDialog::buildWhat()
{
    auto *what = new QWidget(this);
    auto *form = new QFormLayout;
    addRow(*form, tr("&Kind of item"), m_kind);
    auto *layout = new QVBoxLayout(what);
    layout->setContentsMargins({});
    layout->addLayout(form);
    layout->addWidget(scrolling(m_fields, what), 1);
    return what;
}

QWidget *RegisterDialog::buildWhence()
{
    auto *whence = new QWidget(this);
    auto *form = new QFormLayout;
    form->setContentsMargins(9, 0, 9, 0);
    addRow(*form, tr("Insi&de of"), m_container);
    auto *layout = new QVBoxLayout(whence);
    layout->setContentsMargins({});
    layout->addWidget(m_provenance);
    layout->addLayout(form);
    layout->addStretch();
    return scrolling(whence, this);
}

QWidget *RegisterDialog::buildFoot()
{
    auto *seal = nonDefaultButton(tr("Seal…"), "seal_registered", m_goOn);
    auto *attach = nonDefaultButton(tr("Attach p&hotographs…"), "attach_photographs", m_goOn);
    auto *label = nonDefaultButton(tr("Print lab&el…"), "print_label", m_goOn);
    auto *going = new QHBoxLayout(m_goOn);
    going->setContentsMargins({});
    going->addWidget(seal);
    going->addWidget(attach);
    going->addWidget(label);
    m_goOn->hide();
    m_outcome->hide();
    auto *close = nonDefaultButton(tr("C&lose"), "close", this);
    auto *stated = new QHBoxLayout;
    stated->addWidget(m_outcome, 1);
    stated->addWidget(m_goOn);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_keep);
    buttons->addStretch();
    for (auto *each : {m_discard, close, m_next, m_register})
        buttons->addWidget(each);
    auto *foot = new QWidget(this);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins({});
    layout->addLayout(stated);
    layout->addLayout(buttons);
    connect(seal, &QPushButton::clicked, this, [this] { goOn("seal"); });
    connect(attach, &QPushButton::clicked, this, [this] { goOn("attach_files"); });
    connect(label, &QPushButton::clicked, this, [this] { goOn("print_labels"); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    return foot;
}

void RegisterDialog::connectAll()
{
    const auto note = [this] {
        m_isTyped = true;
        m_discard->setEnabled(true);
    };
    connect(m_fields, &FieldsForm::changed, this, note);
    connect(m_provenance, &ProvenanceForm::changed, this, note);
    connect(m_provenance, &ProvenanceForm::changed, this, &RegisterDialog::leaveOutAskedTwice);
    connect(m_container, &ContainerLine::changed, this, note);
    connect(m_provenance, &ProvenanceForm::recordAsked, m_desk.commands().action("origins"),
            &QAction::trigger);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        m_fields->setKind(m_kind->kind());
        suggestValues();
    });
    connect(m_kind, &KindBox::closed, this, &RegisterDialog::goToScanned);
    connect(m_register, &QPushButton::clicked, this, [this] { registerTyped(Then::Close); });
    connect(m_next, &QPushButton::clicked, this, [this] { registerTyped(Then::Next); });
    connect(m_discard, &QPushButton::clicked, this, &RegisterDialog::askToDiscard);
    connect(this, &QDialog::finished, this, [this] {
        keepState(stateKey, saveGeometry());
        if (m_isTyped)
            m_desk.say(tr("What you typed is kept; “Register item” shows it again."));
    });
}

void RegisterDialog::begin()
{
    const bool wasTyped = m_isTyped;
    m_provenance->refresh();
    suggestValues();
    m_isTyped = wasTyped;
    m_discard->setEnabled(wasTyped);
    growToColumn(this);
    show();
    raise();
    activateWindow();
    goToScanned();
}

// Hides the fields that the seizure asks for already: where the item was found and, if a person is
// chosen there, from whom it was taken.
void RegisterDialog::leaveOutAskedTwice()
{
    QStringList twice{QStringLiteral("spot")};
    if (m_provenance->namesHolder())
        twice.append(QStringLiteral("holder"));
    m_fields->leaveOut(twice);
}

void RegisterDialog::goToScanned()
{
    m_fields->focusField(scannedField(m_fields->kind()));
}

void RegisterDialog::takeScan(const QString &scanned)
{
    m_complaint->clear();
    const auto fit =
        fieldOfCode(m_fields->kind(), scanned, m_fields->focusedField(), m_fields->fields());
    if (!fit.field.isEmpty())
        return m_fields->enter(fit.field, fit.value);
    soundRefused();
    m_complaint->complain(fit.sentence);
}

QString RegisterDialog::loss() const
{
    return m_isTyped ? tr("What was typed to register an item is not registered.") : QString();
}

void RegisterDialog::suggestValues()
{
    for (const QString &field : followingFields(m_fields->kind())) {
        m_desk.workplace().read(
            tr("Looking at earlier items"),
            [viewer = m_desk.workplace().viewer(), kind = m_fields->kind(),
             field](registry::Registry &registry, base::Progress &) {
                return registry::knownValues(registry, kind, field, viewer);
            },
            this,
            [this, field, kind = m_fields->kind()](const Result<QStringList> &values) {
                if (values && kind == m_fields->kind())
                    m_fields->suggest(field, *values);
            });
    }
}

actions::NewItem RegisterDialog::typed() const
{
    actions::NewItem item;
    m_provenance->fill(item);
    item.kind = m_fields->kind();
    item.fields = m_fields->fields();
    item.insistReason = m_fields->insistReason();
    item.parent = m_container->exhibitNumber();
    return item;
}

// Shows each error next to its field.
bool RegisterDialog::isFit()
{
    m_outcome->hide(); // what is wrong now is not about the item before
    m_goOn->hide();
    m_complaint->clear();
    // Settles the focused field as if it had been left: a part of a name that matches only one
    // choice selects that choice.
    if (auto *focus = focusWidget()) {
        focus->clearFocus();
        focus->setFocus();
    }
    if (!m_fields->complaints().isEmpty()) {
        m_fields->showComplaints();
        m_complaint->complain(tr("Correct what is marked, or give the reason for recording it as "
                                 "found."));
        return false;
    }
    if (const auto names = m_provenance->strangers(); !names.empty() && areEnough(names)) {
        askNames(m_desk.workplace(), names, this);
        return false;
    }
    if (const QString complaint = m_provenance->complaint(); !complaint.isEmpty()) {
        m_complaint->complain(complaint);
        return false;
    }
    if (m_container->isStrange()) {
        m_complaint->complain(
            tr("There is no item with that number, seal or IMEI for it to be inside of."));
        m_container->setFocus();
        return false;
    }
    return true;
}

void RegisterDialog::registerTyped(Then then)
{
    if (!m_register->isEnabled() || !isFit())
        return;
    if (m_fields->fields() != m_kept)
        return registerNow(then);
    askBeforeLoss({"empty_question", windowTitle(),
                   tr("Nothing was filled in for this item. Register it all the same?"),
                   "register_empty", tr("&Register it"), tr("&Go back")},
                  this, [this, then] { registerNow(then); });
}

void RegisterDialog::registerNow(Then then)
{
    for (auto *each : {m_register, m_next})
        each->setEnabled(false);
    m_desk.workplace().write(
        tr("Registering"),
        [item = typed()](actions::Session &session, base::Progress &) {
            return actions::registerItem(session, item);
        },
        this, [this, then](const Result<actions::Registered> &result) { answered(result, then); });
}

void RegisterDialog::answered(const Result<actions::Registered> &result, Then then)
{
    for (auto *each : {m_register, m_next})
        each->setEnabled(true);
    if (!result)
        return m_complaint->complain(result.error());
    m_lastNumber = result->item.exhibitNumber;
    const QString sentence = tr("Registered. %1").arg(result->warnings.join(u' ')).trimmed();
    m_outcome->show();
    m_outcome->tell(result->warnings.isEmpty() ? Tone::Good : Tone::Warning, m_lastNumber,
                    sentence);
    m_goOn->show();
    clearForNext();
    m_desk.showItem(m_lastNumber);
    if (then == Then::Close) {
        m_desk.say(tr("%1 is registered.").arg(m_lastNumber));
        accept();
    } else {
        goToScanned();
    }
}

// Keeps the common facts, if the officer wishes: origin, seizure, make and model.
void RegisterDialog::clearForNext()
{
    domain::Fields kept;
    if (m_keep->isChecked()) {
        const auto fields = m_fields->fields();
        for (const QString &name : followingFields(m_fields->kind())) {
            if (fields.contains(name))
                kept.insert(name, fields.value(name));
        }
    } else {
        m_provenance->set({});
    }
    m_fields->setFields(kept);
    m_kept = m_fields->fields();
    m_container->clear();
    m_isTyped = false;
    m_discard->setEnabled(false);
}

void RegisterDialog::askToDiscard()
{
    askBeforeLoss({"discard_box", windowTitle(),
                   tr("Throw away what you typed? Nothing of it was registered."), "discard_now",
                   tr("Throw it away"), tr("Keep it")},
                  this, [this] { discard(); });
}

void RegisterDialog::discard()
{
    m_fields->setFields({});
    m_kept.clear();
    m_container->clear();
    m_provenance->set({});
    m_complaint->clear();
    m_isTyped = false;
    m_discard->setEnabled(false);
    goToScanned();
}

void RegisterDialog::goOn(const char *command)
{
    m_desk.giveFor(command, {m_lastNumber});
}

} // namespace desktop
