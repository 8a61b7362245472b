#include "custody/lot_dialog.h"

#include "actions/step_checks.h"
#include "actions/step_on_paper.h"
#include "actions/take_custody_step.h"
#include "controls/loss_question.h"
#include "domain/time_rule.h"
#include "fields/item_naming.h"
#include "fields/place_line.h"
#include "intent/signing.h"
#include "shell/custody_commands.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

const QSize firstSize(920, 620);

} // namespace

LotDialog::LotDialog(Workplace &workplace, domain::CustodyVerb verb,
                     const QStringList &exhibitNumbers, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_verb(verb)
    , m_lot(new ItemLot(workplace, verb, this))
    , m_form(new StepForm(workplace, verb, this))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(wordingOf(verb, 0).verb, this))
{
    const auto wording = wordingOf(verb, int(exhibitNumbers.size()));
    setWindowTitle(titleNaming(workplace, wording.title, exhibitNumbers));
    resize(firstSize);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    m_complaint->keepRoom();
    layout->addWidget(hintLabel(wording.hint, this));
    layout->addWidget(m_lot, 1);
    layout->addWidget(m_form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    new ScanTaker(this, [this](const QString &scanned) {
        if (!m_form->takePlace(scanned))
            m_lot->scan(scanned);
    });
    connect(m_lot, &ItemLot::changed, this, &LotDialog::judge);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &LotDialog::take);
    judge();
    m_lot->add(exhibitNumbers);
    m_lot->setFocus();
}

QString LotDialog::markMissing()
{
    return m_form->markMissing();
}

void LotDialog::judge()
{
    const QStringList numbers = m_lot->model().ready();
    const int ready = int(numbers.size());
    auto *accept = m_buttons->findChild<QPushButton *>(QStringLiteral("accept"));
    accept->setText(wordingOf(m_verb, ready).verb);
    accept->setEnabled(ready > 0);
    if (ready > 0)
        setWindowTitle(titleNaming(workplace(), wordingOf(m_verb, ready).title, numbers));
    m_form->needPaper(m_lot->model().needsPaper());
}

void LotDialog::take()
{
    m_complaint->clear();
    if (const QString missing = markMissing(); !missing.isEmpty())
        return m_complaint->complain(missing);
    actions::PaperStep order{
        {m_verb, m_lot->model().ready(), m_form->stated(), m_lot->model().newSeals()},
        m_form->receiver(),
        m_form->paper(),
        m_form->witness()};
    if (const QString place = m_form->newPlace(); !place.isEmpty() && place != m_meantPlace)
        return askNewPlace(this, place, [this, place] {
            m_meantPlace = place;
            take();
        });
    const QString late = doubtAboutTime(order.request.stated.occurredAtMs);
    const QString seals = doubtAboutSeals(order.request.seals);
    if (late.isEmpty() && seals.isEmpty())
        return record(order);
    if (!seals.isEmpty() && order.request.stated.reason.isEmpty())
        return m_complaint->complain(seals);
    order.request.isMeant = true;
    const QString both = late.isEmpty() || seals.isEmpty() ? late + seals : late + u'\n' + seals;
    askBeforeLoss({"late_question", windowTitle(), both, "late_meant", tr("&Record it so"),
                   seals.isEmpty() ? tr("&Change the date") : tr("&Change it")},
                  this, [this, order] { record(order); });
}

QString LotDialog::doubtAboutTime(std::optional<qint64> occurredAtMs) const
{
    const qint64 now = workplace().environment().now();
    return actions::isRecordedLate(occurredAtMs, now)
        ? tr("You entered a time %1 ago. Is the date right?", "a duration")
              .arg(domain::duration(now - *occurredAtMs))
        : QString();
}

// One sentence for each number that was stated for another item before.
QString LotDialog::doubtAboutSeals(const QMap<QString, QString> &seals) const
{
    QStringList doubts;
    for (auto seal = seals.begin(); seal != seals.end(); ++seal) {
        const auto doubt = actions::sealDoubt(workplace().reading(), workplace().viewer(),
                                              seal.key(), seal.value());
        doubts.append(doubt.value_or(QString())); // a failure comes out of the step itself
    }
    doubts.removeAll(QString());
    return doubts.join(u'\n');
}

void LotDialog::record(const actions::PaperStep &order)
{
    m_buttons->setEnabled(false);
    workplace().write(
        windowTitle(),
        [order](actions::Session &session, base::Progress &progress) {
            return actions::takeStepOnPaper(session, order, progress);
        },
        this,
        [this, order](const Result<actions::TakenStep> &step) {
            m_buttons->setEnabled(true);
            if (!step)
                return m_complaint->complain(step.error());
            accept();
            taken(order, step->items);
        });
}

} // namespace desktop
