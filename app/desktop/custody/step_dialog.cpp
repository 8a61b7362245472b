#include "custody/step_dialog.h"

#include "custody/step_wording.h"
#include "custody/take_step.h"

#include <QVBoxLayout>

namespace desktop {

namespace {

const QSize firstSize(880, 600);

} // namespace

StepDialog::StepDialog(Workplace &workplace, domain::CustodyVerb verb,
                       const QStringList &exhibitNumbers, QWidget *parent)
    : DraftDialog(workplace, parent)
    , m_verb(verb)
    , m_lot(new ItemLot(workplace, verb, this))
    , m_form(new StepForm(workplace, verb, this))
    , m_complaint(new Complaint(this))
    , m_buttons(buttons(wordingOf(verb, 0).verb, this))
{
    const auto wording = wordingOf(verb, int(exhibitNumbers.size()));
    setObjectName(QStringLiteral("step_dialog"));
    setWindowTitle(wording.title);
    resize(firstSize);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    layout->addWidget(hintLabel(wording.hint, this));
    layout->addWidget(m_lot, 1);
    layout->addWidget(m_form);
    layout->addWidget(m_complaint);
    layout->addWidget(m_buttons);
    connect(m_lot, &ItemLot::changed, this, &StepDialog::judge);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &StepDialog::take);
    judge();
    m_lot->add(exhibitNumbers);
    if (verb == domain::CustodyVerb::Seal)
        m_lot->setFocus();
    else
        m_form->setFocus();
}

void StepDialog::setPlace(const QString &place)
{
    if (auto *line = m_form->findChild<QLineEdit *>(QStringLiteral("step_place")))
        line->setText(place);
}

bool StepDialog::holdsDraft() const
{
    const auto seals = m_lot->model().newSeals().values();
    return m_form->isTouched() || std::any_of(seals.begin(), seals.end(), [](const QString &seal) {
               return !seal.isEmpty();
           });
}

void StepDialog::judge()
{
    const int ready = int(m_lot->model().ready().size());
    auto *accept = m_buttons->findChild<QPushButton *>(QStringLiteral("accept"));
    accept->setText(wordingOf(m_verb, ready).verb);
    accept->setEnabled(ready > 0);
    m_form->needPaper(m_lot->model().needsPaper());
}

// The first item that is to be sealed and has no number; empty when each has one.
QString StepDialog::sealless() const
{
    return m_verb == domain::CustodyVerb::Seal ? m_lot->model().newSeals().key(QString())
                                               : QString();
}

void StepDialog::take()
{
    m_complaint->clear();
    if (const QString number = sealless(); !number.isEmpty()) {
        m_lot->setFocus();
        return m_complaint->complain(
            tr("%1 has no seal yet: scan one, or take the item out of the list.").arg(number));
    }
    if (const QString missing = m_form->markMissing(); !missing.isEmpty())
        return m_complaint->complain(missing);
    StepOrder order{
        {m_verb, m_lot->model().ready(), m_form->told(), {}}, m_form->receiver(), m_form->paper()};
    if (m_verb == domain::CustodyVerb::Seal)
        order.request.seals = m_lot->model().newSeals();
    m_buttons->setEnabled(false);
    workplace().write(
        windowTitle(),
        [order](actions::Session &session, base::Progress &progress) {
            return takeStep(session, order, progress);
        },
        this,
        [this](const Result<std::vector<registry::ItemRecord>> &result) { answered(result); });
}

void StepDialog::answered(const Result<std::vector<registry::ItemRecord>> &result)
{
    m_buttons->setEnabled(true);
    if (!result)
        return m_complaint->complain(result.error());
    Q_EMIT taken(wordingOf(m_verb, int(result->size())).done);
    accept();
}

} // namespace desktop
