#include "amend/amend_dialog.h"

#include "actions/amend_item.h"

#include "fields/item_naming.h"
#include "look/appearance.h"

#include <QComboBox>
#include <QVBoxLayout>

namespace desktop {

namespace {

constexpr int usualWidth = 540;
constexpr qsizetype numbersShown = 8;

Result<std::vector<Subject>> readSubjects(const registry::Reader &reader,
                                          const QStringList &exhibitNumbers, const QString &viewer)
{
    const registry::ItemTable items(reader);
    std::vector<Subject> subjects;
    for (const QString &number : exhibitNumbers) {
        Subject subject;
        TRY(subject.item, items.byExhibitNumber(number));
        TRY(items.mustSee(viewer, subject.item.id));
        TRY(subject.cases, items.casesOf(subject.item.id));
        subject.item.fields.clear();
        subjects.push_back(std::move(subject));
    }
    return subjects;
}

} // namespace

AmendDialog::AmendDialog(Workplace &workplace, const Wording &wording,
                         const QStringList &exhibitNumbers, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_numbers(exhibitNumbers)
    , m_action(wording.title)
    , m_about(plainLabel({}, this))
    , m_leftOut(plainLabel({}, this))
    , m_form(new QFormLayout)
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(wording.verb, this))
{
    setObjectName(QString::fromLatin1(wording.name));
    setWindowTitle(wording.title);
    setMinimumWidth(usualWidth);
    m_about->setObjectName(QStringLiteral("amend_about"));
    m_leftOut->setObjectName(QStringLiteral("amend_left_out"));
    setTone(*m_leftOut, Tone::Warning);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_about);
    layout->addWidget(hintLabel(wording.explanation, this));
    layout->addWidget(m_leftOut);
    layout->addLayout(m_form);
    layout->addWidget(m_complaint);
    layout->addStretch();
    layout->addWidget(m_buttons);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &AmendDialog::change);
}

void AmendDialog::begin()
{
    m_buttons->findChild<QPushButton *>(QStringLiteral("accept"))->setEnabled(false);
    m_about->setText(tr("Reading the items…"));
    m_leftOut->hide();
    open();
    focusFirst();
    readAgain();
}

void AmendDialog::readAgain()
{
    workplace().read(
        windowTitle(),
        [numbers = m_numbers, viewer = workplace().viewer()](registry::Registry &registry,
                                                             base::Progress &) {
            return readSubjects(registry, numbers, viewer);
        },
        this, [this](auto subjects) { take(std::move(subjects)); });
}

void AmendDialog::take(Result<std::vector<Subject>> subjects)
{
    if (!subjects)
        return m_complaint->complain(subjects.error());
    m_subjects = std::move(*subjects);
    if (!m_isPrepared) {
        if (const auto prepared = prepare(m_subjects); !prepared)
            return m_complaint->complain(prepared.error());
        m_isPrepared = true;
    }
    judge();
}

void AmendDialog::focusFirst()
{
    const auto *first =
        m_form->rowCount() > 0 ? m_form->itemAt(0, QFormLayout::FieldRole) : nullptr;
    if (first && first->widget())
        first->widget()->setFocus(Qt::TabFocusReason);
}

void AmendDialog::judge()
{
    m_fit.clear();
    QStringList leftOut;
    for (const auto &subject : m_subjects) {
        const QString why = obstacle(subject);
        if (why.isEmpty())
            m_fit.append(subject.item.exhibitNumber);
        else
            leftOut.append(
                tr("%1 is left out: %2", "item, why").arg(subject.item.exhibitNumber, why));
    }
    const QString names = m_fit.mid(0, numbersShown).join(QStringLiteral(", "));
    const int more = int(m_fit.size() - numbersShown);
    m_about->setText(m_fit.isEmpty() ? tr("This change is not possible for any of the chosen "
                                          "items.")
                         : more > 0  ? tr("%1 and %n more", nullptr, more).arg(names)
                                     : names);
    const int unsaid = int(leftOut.size() - numbersShown);
    m_leftOut->setText(
        leftOut.mid(0, numbersShown).join(u'\n')
        + (unsaid > 0 ? u'\n' + tr("%n more are left out.", nullptr, unsaid) : QString()));
    m_leftOut->setVisible(!leftOut.isEmpty());
    setWindowTitle(titleNaming(workplace(), m_action, m_fit));
    m_buttons->findChild<QPushButton *>(QStringLiteral("accept"))->setEnabled(!m_fit.isEmpty());
}

bool AmendDialog::holdsDraft() const
{
    return m_touched || (m_reason && !m_reason->currentText().trimmed().isEmpty());
}

void AmendDialog::addReason(const QStringList &often)
{
    m_reason = named(new QComboBox(this), "amend_reason", tr("Reason"));
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->addItems(often);
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("why; it stays in the ledger"));
    addRow(*m_form, tr("&Reason"), m_reason);
}

Result<QString> AmendDialog::reason()
{
    const QString typed = m_reason->currentText().trimmed();
    if (typed.isEmpty())
        return blame(m_reason, tr("Give the reason; it stays in the ledger."));
    return typed;
}

tl::unexpected<Error> AmendDialog::blame(QWidget *control, const QString &sentence)
{
    m_blamed = control;
    markWrong(control, true);
    control->setFocus();
    return failure(ErrorCode::Invalid, sentence);
}

// The newest step of each item, as it is shown.
QMap<QString, qint64> AmendDialog::shownSteps() const
{
    QMap<QString, qint64> steps;
    for (const auto &subject : m_subjects) {
        if (m_fit.contains(subject.item.exhibitNumber))
            steps.insert(subject.item.exhibitNumber, subject.item.lastStep);
    }
    return steps;
}

void AmendDialog::change()
{
    m_complaint->clear();
    if (m_blamed)
        markWrong(m_blamed, false);
    m_blamed = nullptr;
    const auto what = work();
    if (!what)
        return m_complaint->complain(what.error());
    m_buttons->setEnabled(false);
    workplace().write(
        windowTitle(),
        [work = *what, numbers = m_fit, shown = shownSteps()](actions::Session &session,
                                                              base::Progress &) -> Result<void> {
            TRY(actions::checkUnchanged(session, shown));
            return work(session, numbers);
        },
        this,
        [this](const Result<void> &done) {
            m_buttons->setEnabled(true);
            if (!done) {
                m_complaint->complain(done.error());
                return readAgain();
            }
            Q_EMIT amended(m_fit);
            accept();
        });
}

} // namespace desktop
