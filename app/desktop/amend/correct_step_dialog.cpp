#include "amend/correct_step_dialog.h"

#include "actions/step_checks.h"
#include "actions/take_custody_step.h"
#include "base/moment_text.h"
#include "domain/labels.h"
#include "domain/time_rule.h"
#include "fields/place_line.h"

#include <QCheckBox>
#include <QDateTimeEdit>
#include <QHBoxLayout>

namespace desktop {

using domain::StepValue;

namespace {

Result<actions::CorrectableStep> found(Workplace &workplace, const QString &number)
{
    const registry::Reader reader(workplace.reading());
    return actions::correctableStep(reader, workplace.officer().value_or(domain::Officer{}),
                                    number);
}

// The fields show minutes; a time that was not touched stays exact.
qint64 inMinutes(qint64 ms)
{
    return ms / 60'000;
}

QString recordedValue(const domain::CustodyStep &stated, StepValue value)
{
    switch (value) {
    case StepValue::SealNumber:
        return stated.sealNumber;
    case StepValue::Place:
        return stated.place;
    case StepValue::Purpose:
        return stated.purpose;
    case StepValue::Condition:
        return stated.condition;
    case StepValue::OccurredAt:
        break;
    }
    return {};
}

} // namespace

CorrectStepDialog::CorrectStepDialog(Workplace &workplace, const QString &exhibitNumber,
                                     QWidget *parent)
    : AmendDialog(workplace,
                  {"correct_step_dialog", tr("Correct the newest step"), tr("&Correct"),
                   tr("For a slip of the hand. What was recorded first stays, struck through, with "
                      "the reason; nothing is opened or moved by it.")},
                  {exhibitNumber}, parent)
    , m_found(found(workplace, exhibitNumber))
    , m_mistake(named(new QCheckBox(tr("The step did not take place: recorded by &mistake"), this),
                      "correct_step_mistake", tr("The step did not take place")))
    , m_changes(plainLabel({}, this))
{
    m_changes->setObjectName(QStringLiteral("correct_step_changes"));
    if (m_found)
        addStep();
    form().addRow(QString(), m_mistake);
    m_mistake->setEnabled(m_found && domain::mayBeMistake(m_found->step.stated));
    if (m_found && !m_mistake->isEnabled())
        m_mistake->setToolTip(tr("The step says who answers for the item, or that a seal was found "
                                 "broken: take the step that puts it right."));
    addRow(form(), tr("Changes"), m_changes);
    addReason({tr("misread"), tr("typed wrongly"), tr("scanned the wrong item")});
    connect(m_mistake, &QCheckBox::toggled, this, [this] {
        touch();
        showChanges();
    });
    showChanges();
}

void CorrectStepDialog::addStep()
{
    const auto &stated = m_found->step.stated;
    auto *recorded =
        plainLabel(tr("%1, %2", "custody step, time")
                       .arg(domain::label(stated.verb),
                            base::momentText(stated.occurredAtMs.value_or(stated.timeMs))),
                   this);
    recorded->setObjectName(QStringLiteral("correct_step_recorded"));
    addRow(form(), tr("Recorded"), recorded);
    if (domain::mayCorrect(stated.verb, StepValue::SealNumber))
        addValue(StepValue::SealNumber, tr("&Seal number"), new QLineEdit(this), stated.sealNumber);
    if (domain::mayCorrect(stated.verb, StepValue::Place))
        addValue(StepValue::Place, tr("P&lace"), placeLine(workplace(), "correct_step_place", this),
                 stated.place);
    addValue(StepValue::Purpose, tr("&Purpose"), new QLineEdit(this), stated.purpose);
    addValue(StepValue::Condition, tr("Co&ndition"), new QLineEdit(this), stated.condition);
    if (domain::mayCorrect(stated.verb, StepValue::OccurredAt))
        addTime();
}

void CorrectStepDialog::addValue(StepValue value, const QString &label, QLineEdit *line,
                                 const QString &recorded)
{
    line->setObjectName(QStringLiteral("correct_step_") + domain::name(value));
    line->setAccessibleName(domain::label(value));
    line->setText(recorded);
    addRow(form(), label, line);
    m_lines.insert(value, line);
    connect(line, &QLineEdit::textChanged, this, [this, line] {
        markWrong(line, false);
        touch();
        showChanges();
    });
}

void CorrectStepDialog::addTime()
{
    const auto &stated = m_found->step.stated;
    auto *row = new QWidget(this);
    m_earlier = named(new QCheckBox(tr("It happened &earlier:"), row), "correct_step_earlier",
                      tr("It happened earlier"));
    const auto recorded = QDateTime::fromMSecsSinceEpoch(stated.timeMs);
    m_time =
        named(new QDateTimeEdit(
                  QDateTime::fromMSecsSinceEpoch(stated.occurredAtMs.value_or(stated.timeMs)), row),
              "correct_step_time", tr("When it happened"));
    m_time->setCalendarPopup(true);
    m_time->setDisplayFormat(base::momentFormat());
    m_time->setDateTimeRange(QDateTime::fromMSecsSinceEpoch(domain::earliestMs), recorded);
    m_earlier->setChecked(stated.occurredAtMs.has_value());
    m_time->setEnabled(m_earlier->isChecked());
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_earlier);
    layout->addWidget(m_time);
    layout->addStretch(1);
    form().addRow(QString(), row);
    m_dateIsRight = named(new QCheckBox(tr("The &date is right"), this),
                          "correct_step_date_is_right", tr("The date is right"));
    form().addRow(QString(), m_dateIsRight);
    form().setRowVisible(m_dateIsRight, false);
    const auto changed = [this] {
        m_dateIsRight->setChecked(false);
        form().setRowVisible(m_dateIsRight, isFarFromRecord());
        touch();
        showChanges();
    };
    connect(m_earlier, &QCheckBox::toggled, m_time, &QWidget::setEnabled);
    connect(m_earlier, &QCheckBox::toggled, this, changed);
    connect(m_time, &QDateTimeEdit::dateTimeChanged, this, changed);
}

std::optional<qint64> CorrectStepDialog::occurredAt() const
{
    return m_earlier && m_earlier->isChecked()
        ? std::optional(m_time->dateTime().toMSecsSinceEpoch())
        : std::nullopt;
}

bool CorrectStepDialog::changesTime() const
{
    if (!m_earlier)
        return false;
    const auto recorded = m_found->step.stated.occurredAtMs, now = occurredAt();
    return recorded.has_value() != now.has_value()
        || (recorded && inMinutes(*recorded) != inMinutes(*now));
}

bool CorrectStepDialog::isFarFromRecord() const
{
    return changesTime() && actions::isRecordedLate(occurredAt(), m_found->step.stated.timeMs);
}

QMap<StepValue, QString> CorrectStepDialog::changed() const
{
    QMap<StepValue, QString> values;
    for (auto line = m_lines.begin(); line != m_lines.end(); ++line) {
        const QString typed = line.value()->text().trimmed();
        if (typed != recordedValue(m_found->step.stated, line.key()))
            values.insert(line.key(), typed);
    }
    return values;
}

void CorrectStepDialog::showChanges()
{
    const bool isMistake = m_mistake->isChecked();
    for (auto *line : std::as_const(m_lines))
        line->setEnabled(!isMistake);
    if (m_earlier) {
        m_earlier->setEnabled(!isMistake);
        m_time->setEnabled(!isMistake && m_earlier->isChecked());
    }
    if (!m_found)
        return m_changes->setText(QString());
    if (isMistake)
        return m_changes->setText(
            tr("The item is again as it was before the step: at %1, %2.", "place, seal")
                .arg(domain::placeLabel(m_found->step.before.place),
                     m_found->step.before.sealNumber
                         ? tr("sealed with %1").arg(*m_found->step.before.sealNumber)
                         : tr("not sealed")));
    QStringList lines;
    const auto say = [&](const QString &label, const QString &before, const QString &after) {
        lines.append(tr("%1: %2 → %3", "a value, as recorded, as it is right")
                         .arg(label, before.isEmpty() ? tr("nothing") : before,
                              after.isEmpty() ? tr("nothing") : after));
    };
    const auto values = changed();
    for (auto value = values.begin(); value != values.end(); ++value)
        say(domain::label(value.key()), recordedValue(m_found->step.stated, value.key()), *value);
    if (changesTime()) {
        const auto &stated = m_found->step.stated;
        say(domain::label(StepValue::OccurredAt),
            base::momentText(stated.occurredAtMs.value_or(stated.timeMs)),
            base::momentText(occurredAt().value_or(stated.timeMs)));
    }
    m_changes->setText(lines.isEmpty() ? tr("none so far") : lines.join(u'\n'));
}

QString CorrectStepDialog::obstacle(const Subject &) const
{
    return m_found ? QString() : m_found.error().message;
}

actions::CorrectStepRequest CorrectStepDialog::request() const
{
    actions::CorrectStepRequest request;
    request.isMistake = m_mistake->isChecked();
    if (request.isMistake)
        return request;
    request.values = changed();
    if (changesTime()) {
        request.occurredAtMs = occurredAt();
        if (!request.occurredAtMs)
            request.values.insert(StepValue::OccurredAt, {});
    }
    request.isMeant = m_dateIsRight && m_dateIsRight->isChecked();
    return request;
}

// A number that was stated for another item before is recorded when it is confirmed by a second
// press.
Result<void> CorrectStepDialog::confirmSeal(actions::CorrectStepRequest &wanted)
{
    const QString seal = wanted.values.value(StepValue::SealNumber);
    if (seal.isEmpty())
        return {};
    TRY(const auto doubt,
        actions::sealDoubt(workplace().reading(), workplace().viewer(), m_found->item.exhibitNumber,
                           seal));
    if (doubt.isEmpty())
        return {};
    if (std::exchange(m_meantSeal, seal) != seal)
        return blame(m_lines.value(StepValue::SealNumber),
                     doubt + u' ' + tr("Press the button again to confirm it."));
    wanted.isMeant = true;
    return {};
}

Result<AmendDialog::Work> CorrectStepDialog::work()
{
    auto wanted = request();
    if (!wanted.isMistake && wanted.values.isEmpty() && !wanted.occurredAtMs)
        return failure(ErrorCode::Invalid,
                       tr("Change a value, or record that the step did not take place."));
    for (const auto value : {StepValue::SealNumber, StepValue::Place}) {
        if (wanted.values.contains(value) && wanted.values.value(value).isEmpty())
            return blame(m_lines.value(value), tr("%1 cannot be empty.").arg(domain::label(value)));
    }
    if (isFarFromRecord() && !wanted.isMeant)
        return blame(
            m_dateIsRight,
            tr("You entered a time %1 before the step was recorded. Is the date right?")
                .arg(domain::duration(m_found->step.stated.timeMs - *wanted.occurredAtMs)));
    TRY(confirmSeal(wanted));
    TRY(wanted.reason, reason());
    return Work([wanted](actions::Session &session, const QStringList &items) -> Result<void> {
        auto request = wanted;
        request.exhibitNumbers = items;
        TRY(actions::correctSteps(session, request));
        return {};
    });
}

} // namespace desktop
